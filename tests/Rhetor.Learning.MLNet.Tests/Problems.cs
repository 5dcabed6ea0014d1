using Rhetor.Learning.Matrices;
using Rhetor.Learning.Tests.Numeric;

namespace Rhetor.Learning.MLNet.Tests;

/// <summary>Problems of the tests.</summary>
internal static class Problems
{
    /// <summary>3,000 rows to learn from.</summary>
    public static MadeUpProblem Train { get; } = new(3000, 30, 7);

    /// <summary>Other rows of the same kind.</summary>
    public static MadeUpProblem Test { get; } = new(3000, 30, 11);

    /// <summary>Rows to score: 3,000 of the kind, each tenth without a value that is not zero, each seventh with NaN, each eleventh with values far out.</summary>
    public static SparseMatrix Odd { get; } = MakeOdd();

    public static string[] Names { get; } = [.. Enumerable.Range(0, 30).Select(c => $"feature/{c}")];

    private static SparseMatrix MakeOdd()
    {
        var builder = new SparseMatrixBuilder(30);
        for (var i = 0; i < Test.Features.RowCount; i++)
        {
            var row = Test.Features[i];
            for (var k = 0; k < row.Count && i % 10 != 0; k++)
            {
                var value = i % 7 == 0 && k % 2 == 0 ? float.NaN : i % 11 == 0 ? row.Values[k] * 1e6f : row.Values[k];
                builder.Add(row.Columns[k], value);
            }

            builder.EndRow();
        }

        return builder.ToMatrix();
    }
}
