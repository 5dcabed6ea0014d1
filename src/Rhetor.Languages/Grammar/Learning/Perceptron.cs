using Rhetor.Languages.Grammar.Features;

namespace Rhetor.Languages.Grammar.Learning;

/// <summary>An averaged multi-class perceptron with a margin, over hashed features (Collins 2002, "Discriminative Training Methods
/// for Hidden Markov Models"; averaging as in Daumé 2006).</summary>
/// <remarks>The features are counted first; one that occurs less than the cut-off never gets a weight, which keeps the model small and
/// makes the training see rare words as unseen ones will be seen.</remarks>
internal sealed class Perceptron(int classes)
{
    private uint[] _keys = new uint[1 << 16];
    private int[] _counts = new int[1 << 16];
    private int _used;
    private IPerceptronRows _rows = new SparseRows(0);
    private double _clock = 1;

    internal int Classes { get; } = classes;

    /// <summary>Sees the features of one training decision, before learning begins.</summary>
    internal void Count(ReadOnlySpan<uint> features)
    {
        foreach (var feature in features)
        {
            if (_used * 2 >= _keys.Length)
                Grow();
            var at = Find(feature);
            if (_keys[at] == 0)
            {
                _keys[at] = feature;
                _used++;
            }

            _counts[at]++;
        }
    }

    /// <summary>Ends the counting; what was counts becomes row numbers, from 1, 0 for the features that are too rare.</summary>
    /// <param name="minimum">How often a feature must occur to get weights.</param>
    internal void Freeze(int minimum) => Freeze(minimum, minimum);

    /// <summary>The same with another number for the places around a word, whose keys are below <see cref="WeightTable.Own"/>.</summary>
    internal void Freeze(int minimum, int contexts)
    {
        var rows = 0;
        for (var i = 0; i < _keys.Length; i++)
            _counts[i] = _keys[i] != 0 && _counts[i] >= (_keys[i] < WeightTable.Own ? contexts : minimum) ? ++rows : 0;
        _rows = Classes <= DenseRows.MostClasses ? new DenseRows(rows + 1, Classes) : new SparseRows(rows + 1);
    }

    /// <summary>Finds the rows of the features; those that have none are left out.</summary>
    /// <returns>How many were found.</returns>
    internal int Resolve(ReadOnlySpan<uint> features, Span<int> rows)
    {
        var count = 0;
        foreach (var feature in features)
        {
            var row = _counts[Find(feature)];
            if (row != 0)
                rows[count++] = row;
        }

        return count;
    }

    /// <summary>The row of each place of a context, whose keys are one more than the place; 0 for those that have none.</summary>
    internal int[] Rows(int places)
    {
        var rows = new int[places];
        for (var i = 0; i < _keys.Length; i++)
        {
            if (_keys[i] != 0 && _keys[i] <= (uint)places)
                rows[_keys[i] - 1] = _counts[i];
        }

        return rows;
    }

    /// <summary>Adds the current weights of some rows to the scores.</summary>
    internal void Score(ReadOnlySpan<int> rows, float[] scores) => _rows.Score(rows, scores);

    /// <summary>Moves the weights of some rows towards one class and away from another.</summary>
    internal void Update(ReadOnlySpan<int> rows, int towards, int from, float step)
    {
        foreach (var row in rows)
        {
            _rows.Add(row, towards, step, _clock);
            _rows.Add(row, from, -step, _clock);
        }
    }

    /// <summary>Ends one decision, whether or not it was right; the average is over these.</summary>
    internal void Tick() => _clock++;

    /// <summary>The averaged weights in units of 1 / <see cref="LearningSettings.Fine"/>, without those next to nothing.</summary>
    internal WeightTable Compile()
    {
        var order = Enumerable.Range(0, _keys.Length).Where(i => _counts[i] != 0).ToArray();
        Array.Sort([.. order.Select(i => _keys[i])], order);
        var keys = new List<uint>();
        var counts = new List<byte>();
        var cells = new List<int>();
        var row = new List<(int Class, int Weight)>();
        foreach (var at in order)
        {
            row.Clear();
            foreach (var (cls, average) in _rows.Averages(_counts[at], _clock))
            {
                var rounded = (int)Math.Clamp(Math.Round(average * LearningSettings.Fine, MidpointRounding.AwayFromZero), short.MinValue, short.MaxValue);
                if (Math.Abs(rounded) >= 2)
                    row.Add((cls, rounded));
            }

            if (row.Count == 0)
                continue;
            if (row.Count > WeightTable.MaxRow)
                row = [.. row.OrderByDescending(cell => Math.Abs(cell.Weight)).ThenBy(cell => cell.Class).Take(WeightTable.MaxRow)];
            row.Sort((x, y) => x.Class.CompareTo(y.Class));
            keys.Add(_keys[at]);
            counts.Add((byte)row.Count);
            foreach (var (cls, weight) in row)
                cells.Add((weight << 16) | cls);
        }

        return new WeightTable([.. keys], [.. counts], [.. cells]);
    }

    private int Find(uint key)
    {
        var mask = _keys.Length - 1;
        var at = (int)(key * 0x9E3779B1u >> 7) & mask;
        while (_keys[at] != 0 && _keys[at] != key)
            at = (at + 1) & mask;
        return at;
    }

    private void Grow()
    {
        var (keys, counts) = (_keys, _counts);
        _keys = new uint[keys.Length * 2];
        _counts = new int[keys.Length * 2];
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i] == 0)
                continue;
            var at = Find(keys[i]);
            _keys[at] = keys[i];
            _counts[at] = counts[i];
        }
    }
}
