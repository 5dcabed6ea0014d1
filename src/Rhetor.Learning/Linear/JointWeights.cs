using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Rhetor.Learning.Matrices;

namespace Rhetor.Learning.Linear;

/// <summary>The weights of several linear models, those of one column beside each other; the column after the last is the intercept.</summary>
internal sealed class JointWeights
{
    private const int Width = 8;
    private readonly float[] _weights;
    private readonly int _intercept;

    public JointWeights(int columns, int outputs)
    {
        _intercept = columns;
        Stride = (outputs + Width - 1) / Width * Width;
        _weights = new float[checked((columns + 1) * Stride)];
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
            var sum = At(_intercept, group);
            for (var k = 0; k < row.Count; k++) sum += At(row.Columns[k], group) * row.Values[k];
            sum.CopyTo(scores[group..]);
        }
    }

    /// <summary>Adds a row to all models, as often as each step says.</summary>
    public void Add(SparseRow row, ReadOnlySpan<float> steps)
    {
        for (var group = 0; group < Stride; group += Width)
        {
            var step = Vector256.Create(steps.Slice(group, Width));
            if (step == Vector256<float>.Zero) continue;
            for (var k = 0; k < row.Count; k++) Put(row.Columns[k], group, At(row.Columns[k], group) + (step * row.Values[k]));
            Put(_intercept, group, At(_intercept, group) + step);
        }
    }

    private Vector256<float> At(int column, int group) =>
        Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(_weights), (nuint)((column * Stride) + group));

    private void Put(int column, int group, Vector256<float> value) =>
        value.StoreUnsafe(ref MemoryMarshal.GetArrayDataReference(_weights), (nuint)((column * Stride) + group));
}
