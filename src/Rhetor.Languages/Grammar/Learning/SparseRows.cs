namespace Rhetor.Languages.Grammar.Learning;

/// <summary>Only the weights that were ever touched, in a chain for each feature: for many classes.</summary>
internal sealed class SparseRows(int rows) : IPerceptronRows
{
    private readonly int[] _heads = new int[rows];
    private Cell[] _cells = new Cell[1 << 12];
    private int _count = 1;

    /// <inheritdoc/>
    public void Score(ReadOnlySpan<int> rows, float[] scores)
    {
        foreach (var row in rows)
        {
            for (var c = _heads[row]; c != 0; c = _cells[c].Next)
                scores[_cells[c].Class] += _cells[c].Weight;
        }
    }

    /// <inheritdoc/>
    public void Add(int row, int cls, float step, double clock)
    {
        var c = _heads[row];
        while (c != 0 && _cells[c].Class != cls)
            c = _cells[c].Next;
        if (c == 0)
        {
            if (_count == _cells.Length)
                Array.Resize(ref _cells, _cells.Length * 2);
            c = _count++;
            _cells[c] = new Cell { Class = cls, Next = _heads[row] };
            _heads[row] = c;
        }

        ref var cell = ref _cells[c];
        cell.Weight += step;
        cell.Moment += step * clock;
    }

    /// <inheritdoc/>
    public IEnumerable<(int Class, double Weight)> Averages(int row, double clock)
    {
        for (var c = _heads[row]; c != 0; c = _cells[c].Next)
            yield return (_cells[c].Class, _cells[c].Weight - (_cells[c].Moment / clock));
    }

    private struct Cell
    {
        public int Class;
        public int Next;
        public float Weight;
        public double Moment;
    }
}
