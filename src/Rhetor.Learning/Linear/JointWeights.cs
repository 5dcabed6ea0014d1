using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Rhetor.Learning.Matrices;

namespace Rhetor.Learning.Linear;

/// <summary>The weights of several linear models, those of one column beside each other; the column after the last is the intercept.</summary>
internal sealed class JointWeights
{
    private const int Width = 8;
    private readonly float[] _weights;
    private readonly float[]? _gains;
    private readonly int _intercept;

    /// <param name="columns">The number of columns without the intercept.</param>
    /// <param name="scales">What each model multiplies the columns with while it learns; null for nothing.</param>
    public JointWeights(int columns, IReadOnlyList<IReadOnlyList<float>?> scales)
    {
        _intercept = columns;
        Stride = (scales.Count + Width - 1) / Width * Width;
        _weights = new float[checked((columns + 1) * Stride)];
        if (scales.All(s => s is null)) return;

        // The weights are kept for the columns as they are: a step then counts by the square of the scale.
        _gains = new float[_weights.Length];
        _gains.AsSpan().Fill(1);
        for (var output = 0; output < scales.Count; output++)
        {
            if (scales[output] is not { } own) continue;
            for (var column = 0; column < columns; column++) _gains[(column * Stride) + output] = own[column] * own[column];
        }
    }

    /// <summary>The number of outputs, rounded up to whole vectors.</summary>
    public int Stride { get; }

    public float Of(int column, int output) => _weights[(column * Stride) + output];

    /// <summary>The logits of a row by all models.</summary>
    public void Score(SparseRow row, Span<float> scores)
    {
        // Columns come in any order: eight sums stay in a register while the row goes by.
        for (var group = 0; group < Stride; group += Width)
        {
            var sum = At(_weights, _intercept, group);
            for (var k = 0; k < row.Count; k++) sum += At(_weights, row.Columns[k], group) * row.Values[k];
            sum.CopyTo(scores[group..]);
        }
    }

    /// <summary>The square of a row's length as each model sees it, the intercept a column of ones.</summary>
    public void Squares(SparseRow row, Span<float> squares)
    {
        for (var group = 0; group < Stride; group += Width)
        {
            var sum = Vector256<float>.One;
            for (var k = 0; k < row.Count; k++)
            {
                var square = row.Values[k] * row.Values[k];
                sum += _gains is null ? Vector256.Create(square) : At(_gains, row.Columns[k], group) * square;
            }

            sum.CopyTo(squares[group..]);
        }
    }

    /// <summary>Adds a row to all models, as often as each step says.</summary>
    public void Add(SparseRow row, ReadOnlySpan<float> steps)
    {
        for (var group = 0; group < Stride; group += Width)
        {
            var step = Vector256.Create(steps.Slice(group, Width));
            if (step == Vector256<float>.Zero) continue;
            for (var k = 0; k < row.Count; k++)
            {
                var change = step * row.Values[k];
                if (_gains is not null) change *= At(_gains, row.Columns[k], group);
                Put(row.Columns[k], group, At(_weights, row.Columns[k], group) + change);
            }

            Put(_intercept, group, At(_weights, _intercept, group) + step);
        }
    }

    private Vector256<float> At(float[] values, int column, int group) =>
        Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(values), (nuint)((column * Stride) + group));

    private void Put(int column, int group, Vector256<float> value) =>
        value.StoreUnsafe(ref MemoryMarshal.GetArrayDataReference(_weights), (nuint)((column * Stride) + group));
}
