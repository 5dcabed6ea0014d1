using Rhetor.Learning.Matrices;

namespace Rhetor.Learning.Training;

/// <summary>
/// How readily the linear stage learns from each n-gram: by how much more often rows that bear the marker have it than others (the naive Bayes
/// features of Wang and Manning 2012, "Baselines and Bigrams"). The log-odds are shrunk by three rows that are split as all rows are, so that what
/// was seen once says little, and no n-gram is left out.
/// </summary>
internal static class LogOdds
{
    private const double Prior = 3;
    private const double Least = 0.3;

    /// <summary>A scale a column for one marker; those after the n-grams stay as they are.</summary>
    /// <param name="features">A row an example.</param>
    /// <param name="labels">Which of them bear the marker.</param>
    /// <param name="weights">What each counts.</param>
    /// <param name="rows">Those to learn from.</param>
    /// <param name="wordBuckets">The number of columns that are n-grams; they come first.</param>
    public static float[] Of(SparseMatrix features, bool[] labels, float[] weights, int[] rows, int wordBuckets)
    {
        var (bearing, other) = (new double[wordBuckets], new double[wordBuckets]);
        double positive = 0, negative = 0;
        foreach (var i in rows)
        {
            if (labels[i]) positive += weights[i];
            else negative += weights[i];
            var counts = labels[i] ? bearing : other;
            foreach (var column in features[i].Columns)
            {
                if (column >= wordBuckets) break;
                counts[column] += weights[i];
            }
        }

        var scales = new float[features.ColumnCount];
        scales.AsSpan().Fill(1);
        if (positive == 0 || negative == 0) return scales;
        var share = positive / (positive + negative);
        for (var column = 0; column < wordBuckets; column++)
        {
            var odds = (bearing[column] + (Prior * share)) / (other[column] + (Prior * (1 - share)));
            scales[column] = (float)(Least + Math.Abs(Math.Log(odds * (1 - share) / share)));
        }

        return scales;
    }
}
