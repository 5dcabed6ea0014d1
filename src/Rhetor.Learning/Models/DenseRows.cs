using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Rhetor.Learning.Linear;

namespace Rhetor.Learning.Models;

/// <summary>Rows of the linear table for features that nearly every sentence has, scaled and side by side. Immutable and thread-safe.</summary>
internal sealed class DenseRows
{
    private readonly int _stride;
    private readonly float[] _weights;

    /// <param name="table">The linear table.</param>
    /// <param name="columns">The column of each feature, or −1.</param>
    /// <param name="scales">What the value of each is multiplied with.</param>
    public DenseRows(LinearTable table, IReadOnlyList<int> columns, IReadOnlyList<float> scales)
    {
        _stride = table.Stride;
        Count = columns.Count;
        _weights = new float[Count * _stride];
        for (var row = 0; row < Count; row++)
        {
            if (columns[row] < 0 || table.PlaceOf(columns[row]) is not (var place and >= 0)) continue;
            var weights = table.WeightsAt(place);
            for (var output = 0; output < weights.Length; output++) _weights[(row * _stride) + output] = weights[output] * scales[row];
        }
    }

    /// <summary>The number of features.</summary>
    public int Count { get; }

    /// <summary>Adds the row of each feature, times its value and a factor, to the sums of all models.</summary>
    /// <param name="values">A value a feature.</param>
    /// <param name="factor">What all are multiplied with.</param>
    /// <param name="sums">As many as the table's stride.</param>
    public void AddTo(ReadOnlySpan<float> values, float factor, Span<float> sums)
    {
        if (values.Length != Count || sums.Length < _stride) throw new ArgumentException("Values and sums do not fit the rows.", nameof(values));
        ref var weights = ref MemoryMarshal.GetArrayDataReference(_weights);
        ref var to = ref MemoryMarshal.GetReference(sums);
        // Eight models at a time: their sums stay in registers while the features go by.
        for (nuint group = 0; group < (nuint)_stride; group += 8)
        {
            var sum = Vector256.LoadUnsafe(ref to, group);
            var at = group;
            foreach (var value in values)
            {
                if (value != 0) sum += Vector256.LoadUnsafe(ref weights, at) * (value * factor);
                at += (nuint)_stride;
            }

            sum.StoreUnsafe(ref to, group);
        }
    }
}
