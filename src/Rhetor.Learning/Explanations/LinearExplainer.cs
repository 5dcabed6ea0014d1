using Rhetor.Learning.Linear;
using Rhetor.Learning.Matrices;

namespace Rhetor.Learning.Explanations;

/// <summary>Explains a linear logit: each column's part is weight times value, the bias is the intercept.</summary>
public static class LinearExplainer
{
    /// <summary>Explains one row.</summary>
    public static Explanation Explain(LinearModel model, SparseRow row)
    {
        var contributions = new Contribution[row.Count];
        for (var i = 0; i < row.Count; i++)
            contributions[i] = new Contribution(row.Columns[i], (double)row.Values[i] * model.WeightOf(row.Columns[i]));
        return Explanation.From(model.Intercept, contributions);
    }
}
