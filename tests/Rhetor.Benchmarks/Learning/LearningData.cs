using Rhetor.Learning.Matrices;

namespace Rhetor.Benchmarks.Learning;

/// <summary>Made-up problems, the same on every machine, and the file that the peer reads them from.</summary>
internal sealed record LearningData(SparseMatrix Features, bool[] Labels, int TrainCount)
{
    /// <summary>Sparse columns, some of them counts and some real, with interactions that a linear model cannot see.</summary>
    public static LearningData ForTrees(int train, int test, int columns, double density, int seed)
    {
        var random = new Random(seed);
        var builder = new SparseMatrixBuilder(columns);
        var labels = new bool[train + test];
        var row = new float[columns];
        for (var i = 0; i < labels.Length; i++)
        {
            for (var c = 0; c < columns; c++)
            {
                var chance = c % 10 == 0 ? 4 * density : density * 2 / 3;
                row[c] = random.NextDouble() >= chance ? 0
                    : c % 3 == 0 ? 1 + random.Next(4)
                    : (float)(-Math.Log(1 - random.NextDouble()) * (c % 3 == 1 ? 1 : random.Next(2) * 2 - 1));
                builder.Add(c, row[c]);
            }

            builder.EndRow();
            double logit = -2;
            for (var c = 0; c < 40; c++)
                logit += (c % 2 == 0 ? 0.9 : -0.7) * Math.Min(2, Math.Abs(row[10 * c]));
            for (var c = 0; c < 10; c++)
                logit += row[10 * c] > 0.5 && row[10 * c + 10] > 0.5 ? 1.5 : 0;
            labels[i] = random.NextDouble() < 1 / (1 + Math.Exp(-logit));
        }

        return new LearningData(builder.ToMatrix(), labels, train);
    }

    /// <summary>Rows like hashed texts: columns by Zipf's law, unit length, a rare label that some hundred columns tell.</summary>
    public static LearningData ForText(int train, int test, int columns, int perRow, int seed)
    {
        var random = new Random(seed);
        var builder = new SparseMatrixBuilder(columns);
        var labels = new bool[train + test];
        for (var i = 0; i < labels.Length; i++)
        {
            var counts = new SortedDictionary<int, float>();
            for (var k = 0; k < perRow; k++)
            {
                var rank = (int)Math.Exp(random.NextDouble() * Math.Log(columns));
                var column = (int)(rank * 2654435761L % columns);
                counts[column] = counts.GetValueOrDefault(column) + 1 + (float)Math.Log(rank + 1);
            }

            var norm = Math.Sqrt(counts.Values.Sum(v => (double)v * v));
            double logit = -4;
            foreach (var (column, value) in counts)
            {
                var weight = (column * 40503L % 1000) switch { < 20 => 40, < 35 => -25, _ => 0 };
                logit += weight * value / norm;
                builder.Add(column, (float)(value / norm));
            }

            builder.EndRow();
            labels[i] = random.NextDouble() < 1 / (1 + Math.Exp(-logit));
        }

        return new LearningData(builder.ToMatrix(), labels, train);
    }

    public int[] TrainRows => [.. Enumerable.Range(0, TrainCount)];

    public bool[] TestLabels => Labels[TrainCount..];

    /// <summary>Little-endian: rows, columns, training rows, values; row starts, columns, values, labels.</summary>
    public void Write(string path)
    {
        using var writer = new BinaryWriter(File.Create(path));
        writer.Write(Features.RowCount);
        writer.Write(Features.ColumnCount);
        writer.Write(TrainCount);
        writer.Write(Features.NonZeroCount);
        var start = 0;
        writer.Write(start);
        for (var i = 0; i < Features.RowCount; i++)
            writer.Write(start += Features[i].Count);
        for (var i = 0; i < Features.RowCount; i++)
            foreach (var column in Features[i].Columns)
                writer.Write(column);
        for (var i = 0; i < Features.RowCount; i++)
            foreach (var value in Features[i].Values)
                writer.Write(value);
        foreach (var label in Labels)
            writer.Write(label ? (byte)1 : (byte)0);
    }
}
