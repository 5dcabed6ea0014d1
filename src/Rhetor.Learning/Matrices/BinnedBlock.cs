namespace Rhetor.Learning.Matrices;

/// <summary>A run of features, row by row: the bins (numbered from the block's first) that each training row is in.</summary>
internal sealed class BinnedBlock
{
    public BinnedBlock(BinnedMatrix matrix, int firstFeature, int endFeature)
    {
        FirstFeature = firstFeature;
        EndFeature = endFeature;
        FirstBin = matrix.BinOffsets[firstFeature];
        BinCount = matrix.BinOffsets[endFeature] - FirstBin;
        Starts = new int[matrix.TrainCount + 1];
        for (var feature = firstFeature; feature < endFeature; feature++)
            foreach (var row in matrix.RowsOf(feature))
                if (row < matrix.TrainCount)
                    Starts[row + 1]++;
        for (var row = 0; row < matrix.TrainCount; row++)
            Starts[row + 1] += Starts[row];
        var next = Starts.AsSpan(0, matrix.TrainCount).ToArray();
        Entries = new ushort[Starts[^1]];
        for (var feature = firstFeature; feature < endFeature; feature++)
        {
            var rows = matrix.RowsOf(feature);
            var bins = matrix.BinsOf(feature);
            var offset = matrix.BinOffsets[feature] - FirstBin;
            for (var i = 0; i < rows.Length; i++)
                if (rows[i] < matrix.TrainCount)
                    Entries[next[rows[i]]++] = (ushort)(offset + bins[i]);
        }
    }

    public int FirstFeature { get; }

    public int EndFeature { get; }

    public int FirstBin { get; }

    public int BinCount { get; }

    public int[] Starts { get; }

    public ushort[] Entries { get; }
}
