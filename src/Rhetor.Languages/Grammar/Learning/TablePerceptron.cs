namespace Rhetor.Languages.Grammar.Learning;

/// <summary>An averaged multi-class perceptron with a margin (Collins 2002) whose features are rows of one table of fixed size: features that
/// share a row share its weights, in training as in use, so that the others make up for it (Ganchev and Dredze 2008, "Small
/// Statistical Models by Random Feature Mixing").</summary>
/// <param name="bits">The number of rows as a power of two; a feature's upper bits are its row.</param>
/// <param name="width">The number of classes.</param>
internal sealed class TablePerceptron(int bits, int width)
{
    private readonly float[] _weights = new float[width << bits];
    private readonly double[] _sums = new double[width << bits];
    private readonly int _shift = 32 - bits;
    private double _clock = 1;

    /// <summary>Writes the scores of all classes.</summary>
    internal void Score(ReadOnlySpan<uint> features, Span<float> scores)
    {
        scores[..width].Clear();
        foreach (var feature in features)
        {
            var row = _weights.AsSpan((int)(feature >> _shift) * width, width);
            for (var k = 0; k < row.Length; k++)
                scores[k] += row[k];
        }
    }

    /// <summary>Moves the weights of the features towards one class and away from another.</summary>
    internal void Update(ReadOnlySpan<uint> features, int towards, int from)
    {
        foreach (var feature in features)
        {
            var row = (int)(feature >> _shift) * width;
            _weights[row + towards]++;
            _weights[row + from]--;
            _sums[row + towards] += _clock;
            _sums[row + from] -= _clock;
        }
    }

    /// <summary>Ends one decision, whether or not it was right; the average is over these.</summary>
    internal void Tick() => _clock++;

    /// <summary>The averaged weights of a class, row by row.</summary>
    internal IEnumerable<double> Averages(int cls)
    {
        for (var i = cls; i < _weights.Length; i += width)
            yield return _weights[i] - (_sums[i] / _clock);
    }
}
