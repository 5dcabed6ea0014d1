namespace Rhetor.Learning.Matrices;

/// <summary>
/// Features cut into bins, as trees learn from them. Rows have local numbers: first the training rows, on which the bins are
/// fitted, then the rows that are only carried along. Zero is not stored. Held twice: by columns, to part the rows of a leaf
/// at a split, and by blocks of columns and rows, to sum up histograms. Columns that cannot be split are left out.
/// </summary>
internal sealed class BinnedMatrix
{
    private readonly int[] _columnStarts;
    private readonly int[] _columnRows;
    private readonly byte[] _columnBins;

    private BinnedMatrix(
        int trainCount, int[] columns, FeatureBins[] bins, int[] binOffsets, int[] columnStarts, int[] columnRows, byte[] columnBins)
    {
        TrainCount = trainCount;
        Columns = columns;
        Bins = bins;
        BinOffsets = binOffsets;
        _columnStarts = columnStarts;
        _columnRows = columnRows;
        _columnBins = columnBins;
    }

    public int TrainCount { get; }

    /// <summary>The column of each feature kept.</summary>
    public int[] Columns { get; }

    public FeatureBins[] Bins { get; }

    /// <summary>Where the bins of each feature start among all bins; one more than there are features.</summary>
    public int[] BinOffsets { get; }

    public int FeatureCount => Columns.Length;

    public int BinCount => BinOffsets[^1];

    public ReadOnlySpan<int> RowsOf(int feature) => _columnRows.AsSpan(_columnStarts[feature].._columnStarts[feature + 1]);

    public ReadOnlySpan<byte> BinsOf(int feature) => _columnBins.AsSpan(_columnStarts[feature].._columnStarts[feature + 1]);

    public static BinnedMatrix Build(SparseMatrix features, ReadOnlySpan<int> trainRows, ReadOnlySpan<int> otherRows, int maxBins, int threads)
    {
        int[] rows = [.. trainRows, .. otherRows];
        var trainCount = trainRows.Length;
        var (starts, columnRows, values) = Transpose(features, rows);
        var all = new FeatureBins?[features.ColumnCount];
        var columnBins = new byte[columnRows.Length];
        Parallel.For(0, features.ColumnCount, new ParallelOptions { MaxDegreeOfParallelism = threads }, column =>
        {
            var span = values.AsSpan(starts[column]..starts[column + 1]);
            var trained = columnRows.AsSpan(starts[column], span.Length).BinarySearch(trainCount);
            trained = trained < 0 ? ~trained : trained;
            if (trained == 0)
                return;
            var bins = FeatureBins.Fit(span[..trained].ToArray(), trainCount - trained, maxBins);
            if (bins.Count < 2)
                return;
            for (var i = 0; i < span.Length; i++)
                columnBins[starts[column] + i] = (byte)bins.Find(span[i]);
            all[column] = bins;
        });
        return Compact(trainCount, all, starts, columnRows, columnBins);
    }

    /// <summary>Parts the features into runs of like work, at most 65,536 bins each.</summary>
    public List<BinnedBlock> ToBlocks(int wanted)
    {
        var blocks = new List<BinnedBlock>();
        double total = _columnRows.Length + BinCount;
        var share = total / wanted;
        for (var first = 0; first < FeatureCount;)
        {
            var end = first;
            double work = 0;
            while (end < FeatureCount && BinOffsets[end + 1] - BinOffsets[first] <= 65_536 && (end == first || work < share))
            {
                work += RowsOf(end).Length + Bins[end].Count;
                end++;
            }

            blocks.Add(new BinnedBlock(this, first, end));
            first = end;
        }

        return blocks;
    }

    private static BinnedMatrix Compact(int trainCount, FeatureBins?[] all, int[] starts, int[] columnRows, byte[] columnBins)
    {
        var kept = Enumerable.Range(0, all.Length).Where(column => all[column] is not null).ToArray();
        var keptStarts = new int[kept.Length + 1];
        var binOffsets = new int[kept.Length + 1];
        var at = 0;
        for (var feature = 0; feature < kept.Length; feature++)
        {
            // A value that is binned with zero needs no entry: it goes where zero goes.
            var bins = all[kept[feature]]!;
            for (var i = starts[kept[feature]]; i < starts[kept[feature] + 1]; i++)
            {
                if (columnBins[i] == bins.ZeroBin)
                    continue;
                columnRows[at] = columnRows[i];
                columnBins[at++] = columnBins[i];
            }

            keptStarts[feature + 1] = at;
            binOffsets[feature + 1] = binOffsets[feature] + bins.Count;
        }

        return new BinnedMatrix(trainCount, kept, [.. kept.Select(c => all[c]!)], binOffsets, keptStarts, columnRows, columnBins);
    }

    private static (int[] Starts, int[] Rows, float[] Values) Transpose(SparseMatrix features, int[] rows)
    {
        var starts = new int[features.ColumnCount + 1];
        foreach (var row in rows)
            foreach (var column in features[row].Columns)
                starts[column + 1]++;
        for (var column = 0; column < features.ColumnCount; column++)
            starts[column + 1] = checked(starts[column + 1] + starts[column]);
        var next = starts.AsSpan(0, features.ColumnCount).ToArray();
        var columnRows = new int[starts[^1]];
        var values = new float[starts[^1]];
        for (var local = 0; local < rows.Length; local++)
        {
            var row = features[rows[local]];
            for (var i = 0; i < row.Count; i++)
            {
                var at = next[row.Columns[i]]++;
                columnRows[at] = local;
                values[at] = row.Values[i];
            }
        }

        return (starts, columnRows, values);
    }
}
