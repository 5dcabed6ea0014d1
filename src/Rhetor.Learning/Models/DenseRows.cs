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
        // Many models at a time: their sums stay in registers while the features go by.
        nuint group = 0;
        for (; group + 32 <= (nuint)_stride; group += 32)
        {
            Vector256<float> a = default, b = default, c = default, d = default;
            var at = group;
            foreach (var value in values)
            {
                var multiple = Vector256.Create(value);
                a += Vector256.LoadUnsafe(ref weights, at) * multiple;
                b += Vector256.LoadUnsafe(ref weights, at + 8) * multiple;
                c += Vector256.LoadUnsafe(ref weights, at + 16) * multiple;
                d += Vector256.LoadUnsafe(ref weights, at + 24) * multiple;
                at += (nuint)_stride;
            }

            Put(a, factor, ref to, group);
            Put(b, factor, ref to, group + 8);
            Put(c, factor, ref to, group + 16);
            Put(d, factor, ref to, group + 24);
        }

        for (; group < (nuint)_stride; group += 8)
        {
            Vector256<float> sum = default;
            var at = group;
            foreach (var value in values)
            {
                sum += Vector256.LoadUnsafe(ref weights, at) * value;
                at += (nuint)_stride;
            }

            Put(sum, factor, ref to, group);
        }
    }

    private static void Put(Vector256<float> sum, float factor, ref float to, nuint at) => (Vector256.LoadUnsafe(ref to, at) + (sum * factor)).StoreUnsafe(ref to, at);
}
