using Rhetor.Learning.Learners;
using Rhetor.Learning.Matrices;

namespace Rhetor.Learning.Tests.Numeric;

/// <summary>A problem that Python makes as well, number by number: tests/Rhetor.Benchmarks/peers/learning_fixture.py.</summary>
internal sealed class MadeUpProblem
{
    private ulong _state;

    public MadeUpProblem(int rows, int columns, ulong seed)
    {
        _state = seed;
        var builder = new SparseMatrixBuilder(columns);
        Labels = new bool[rows];
        var row = new double[columns];
        for (var i = 0; i < rows; i++)
        {
            for (var c = 0; c < columns; c++)
            {
                var (first, second) = (Next(), Next());
                row[c] = first < 0.7 ? 0 : Math.Floor(second * 33) / 8 - (c % 2);
                builder.Add(c, (float)row[c]);
            }

            builder.EndRow();
            var logit = -1 + 0.8 * row[0] - 0.6 * row[1] + 0.4 * row[2] + (row[3] > 1 && row[4] <= 0 ? 1.5 : 0) - (row[5] > 2 ? 1 : 0);
            Labels[i] = Next() < 1 / (1 + Math.Exp(-logit));
        }

        Features = builder.ToMatrix();
    }

    public SparseMatrix Features { get; }

    public bool[] Labels { get; }

    public TrainingSet Set => new(Features, Labels);

    public double[] Score(Func<SparseMatrix, int, double> score, int from = 0) =>
        [.. Enumerable.Range(from, Labels.Length - from).Select(i => score(Features, i))];

    private double Next()
    {
        _state = unchecked(_state * 6364136223846793005UL + 1442695040888963407UL);
        return (_state >> 11) / 9007199254740992.0;
    }
}
