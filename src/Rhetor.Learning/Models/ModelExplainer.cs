using System.Collections.Immutable;
using Rhetor.Documents;
using Rhetor.Learning.Explanations;
using Rhetor.Scoring;

namespace Rhetor.Learning.Models;

/// <summary>
/// Why a score is what it is: by how much each named feature moved the logit. What the trees give to the linear logit is
/// shared out among the linear stage's features in proportion. <c>word/…</c> is what a word gives by its place in the mean
/// vector and by the n-grams within it; the n-grams over two words and those of masked ones stand together as <c>words</c>. Together with
/// <c>base</c>, the score of an empty sentence, the contributions add up to the logit.
/// </summary>
internal sealed class ModelExplainer(ClassifierModel model, SentenceWeights weights)
{
    private const string Base = "base";
    private const string Words = "words";
    private const string VectorPrefix = "vector/";

    private readonly ClassifierModel _model = model;
    private readonly SentenceWeights _weights = weights;

    // Asked at every reason: no look at the name.
    private readonly bool[] _isVector = [.. model.Schema.Names.Select(static n => n.StartsWith(VectorPrefix, StringComparison.Ordinal))];

    /// <summary>What moved the logit of a marker most, the largest first.</summary>
    /// <param name="marker">The place of the marker in the model.</param>
    /// <param name="document">The document.</param>
    /// <param name="sentence">The sentence, which the scratch has read.</param>
    /// <param name="scratch">What the sentence was scored with.</param>
    /// <param name="trees">What explains the marker's trees, if it has any.</param>
    /// <param name="count">How many at most.</param>
    public ImmutableArray<FeatureContribution> Explain(int marker, AnnotatedDocument document, Sentence sentence, ScoringScratch scratch, TreeExplainer? trees, int count)
    {
        var reasons = scratch.Reasons;
        reasons.Clear();
        AddLinear(marker, document, sentence, scratch);
        if (trees is not null) ShareTrees(document, sentence, scratch, trees);
        reasons.RemoveAll(static r => r.Value == 0);
        var (most, order) = (Math.Min(count, reasons.Count), new ReasonOrder(document, sentence));
        var largest = ImmutableArray.CreateBuilder<FeatureContribution>(most);
        foreach (var reason in order.Largest(reasons, most)) largest.Add(new FeatureContribution(order.NameOf(reason), reason.Value));
        return largest.MoveToImmutable();
    }

    private void AddLinear(int marker, AnnotatedDocument document, Sentence sentence, ScoringScratch scratch)
    {
        var (reasons, features, table) = (scratch.Reasons, scratch.Features, _model.Linear);
        reasons.Add(new Reason(Base, -1, table.Intercepts[marker]));
        foreach (var place in features.TouchedPlaces)
        {
            if (_isVector[place]) continue;
            reasons.Add(new Reason(_model.Schema.Names[place], -1, (double)features.Dense[place] * _weights.Scales[place] * table.WeightOf(_weights.ColumnOf(place), marker)));
        }

        var words = (double)scratch.Words[marker] * table.Scales[marker];
        words -= scratch.AddWords(document, sentence, marker);
        reasons.Add(new Reason(Words, -1, words));
    }

    private void ShareTrees(AnnotatedDocument document, Sentence sentence, ScoringScratch scratch, TreeExplainer trees)
    {
        var order = new ReasonOrder(document, sentence);
        var linear = scratch.Reasons.Where(static r => r.Value != 0 && r.Feature != Base).Select(r => (Feature: order.NameOf(r), r.Value)).OrderBy(static r => r.Feature, StringComparer.Ordinal).ToList();
        var explanation = trees.Explain(scratch.TreeRow);
        var sums = new SortedDictionary<string, double>(StringComparer.Ordinal) { [Base] = explanation.Bias };
        foreach (var (feature, value) in explanation.Contributions)
        {
            if (feature < _isVector.Length && !_isVector[feature]) Add(sums, _model.Schema.Names[feature], value);
            else Share(linear, value, sums);
        }

        scratch.Reasons.Clear();
        scratch.Reasons.AddRange(sums.Select(static p => new Reason(p.Key, -1, p.Value)));
    }

    private static void Share(List<(string Feature, double Value)> linear, double value, SortedDictionary<string, double> sums)
    {
        var total = linear.Sum(static r => Math.Abs(r.Value));
        if (total <= 0)
        {
            Add(sums, Base, value);
            return;
        }

        // Only what pulls the way of the value takes part in it, so that no feature is given the wrong sign.
        var pulling = linear.Where(r => Math.Sign(r.Value) == Math.Sign(value)).ToList();
        var strength = pulling.Sum(static r => Math.Abs(r.Value));
        if (strength <= 0) Add(sums, Base, value);
        foreach (var (feature, own) in pulling) Add(sums, feature, value * Math.Abs(own) / strength);
    }

    private static void Add(SortedDictionary<string, double> sums, string feature, double value)
    {
        if (value != 0) sums[feature] = sums.GetValueOrDefault(feature) + value;
    }
}
