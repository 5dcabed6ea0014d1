namespace Rhetor.Languages.Grammar.Learning;

/// <summary>A weight for every class of every feature, side by side in memory: fast when there are few classes.</summary>
internal sealed class DenseRows(int rows, int classes) : IPerceptronRows
{
    internal const int MostClasses = 24;

    private readonly float[] _weights = new float[rows * classes];
    private readonly double[] _moments = new double[rows * classes];

    /// <inheritdoc/>
    public void Score(ReadOnlySpan<int> rows, float[] scores)
    {
        var into = scores.AsSpan(0, classes);
        foreach (var row in rows)
        {
            var weights = _weights.AsSpan(row * classes, into.Length);
            for (var c = 0; c < into.Length; c++)
                into[c] += weights[c];
        }
    }

    /// <inheritdoc/>
    public void Add(int row, int cls, float step, double clock)
    {
        _weights[(row * classes) + cls] += step;
        _moments[(row * classes) + cls] += step * clock;
    }

    /// <inheritdoc/>
    public IEnumerable<(int Class, double Weight)> Averages(int row, double clock)
    {
        for (var c = 0; c < classes; c++)
        {
            var average = _weights[(row * classes) + c] - (_moments[(row * classes) + c] / clock);
            if (average != 0)
                yield return (c, average);
        }
    }
}
