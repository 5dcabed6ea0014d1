using Rhetor.Learning.Numerics;

namespace Rhetor.Learning.Trees;

/// <summary>Draws, for each tree, the rows and the features that it sees. Each round has a stream of random numbers of its own.</summary>
internal sealed class BoostingSampler
{
    private readonly TreeOptions _options;
    private readonly int _trainCount;
    private readonly int _featureCount;
    private readonly int[] _others;

    public BoostingSampler(TreeOptions options, int trainCount, int rowCount, int featureCount)
    {
        _options = options;
        _trainCount = trainCount;
        _featureCount = featureCount;
        _others = [.. Enumerable.Range(trainCount, rowCount - trainCount)];
        Active = [.. Enumerable.Range(0, trainCount)];
        Passive = _others;
        Features = new bool[featureCount];
        Features.AsSpan().Fill(true);
    }

    public int[] Active { get; private set; }

    public int[] Passive { get; private set; }

    public bool[] Features { get; }

    /// <summary>Whether each tree sees everything.</summary>
    public bool IsWhole => _options.RowFraction == 1 && _options.FeatureFraction == 1;

    public void Draw(int round)
    {
        var random = SplitMix64.ForStream(_options.Seed, (ulong)round);
        if (_options.RowFraction < 1)
        {
            Active = random.Sample(_trainCount, Part(_trainCount, _options.RowFraction));
            var isActive = new bool[_trainCount];
            foreach (var row in Active)
                isActive[row] = true;
            Passive = [.. Enumerable.Range(0, _trainCount).Where(row => !isActive[row]), .. _others];
        }

        if (_options.FeatureFraction < 1)
        {
            Features.AsSpan().Clear();
            foreach (var feature in random.Sample(_featureCount, Part(_featureCount, _options.FeatureFraction)))
                Features[feature] = true;
        }
    }

    private static int Part(int total, double fraction) => Math.Max(1, (int)Math.Round(total * fraction));
}
