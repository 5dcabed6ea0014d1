using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Rhetor.Learning.Matrices;

namespace Rhetor.Learning.Trees;

/// <summary>Sums derivatives by bin. A histogram is two whole numbers a bin: gradient, and count with hessian.</summary>
internal static class Histograms
{
    /// <summary>Sets the block's part of <paramref name="histogram"/> to the sums over <paramref name="rows"/>.</summary>
    public static void Sum(BinnedBlock block, ReadOnlySpan<int> rows, long[] pairs, long[] histogram)
    {
        var bins = histogram.AsSpan(2 * block.FirstBin, 2 * block.BinCount);
        bins.Clear();
        ref var first = ref MemoryMarshal.GetReference(bins);
        var starts = block.Starts;
        var entries = block.Entries;
        foreach (var row in rows)
        {
            var pair = Vector128.LoadUnsafe(ref pairs[2 * row]);
            foreach (var entry in entries.AsSpan(starts[row], starts[row + 1] - starts[row]))
            {
                ref var bin = ref Unsafe.Add(ref first, 2 * (nint)entry);
                (Vector128.LoadUnsafe(ref bin) + pair).StoreUnsafe(ref bin);
            }
        }
    }

    /// <summary>Takes the block's part of <paramref name="other"/> off <paramref name="histogram"/>.</summary>
    public static void Subtract(BinnedBlock block, long[] histogram, long[] other)
    {
        var from = histogram.AsSpan(2 * block.FirstBin, 2 * block.BinCount);
        var what = other.AsSpan(2 * block.FirstBin, 2 * block.BinCount);
        ref var a = ref MemoryMarshal.GetReference(from);
        ref var b = ref MemoryMarshal.GetReference(what);
        for (nint i = 0; i < from.Length; i += 2)
            (Vector128.LoadUnsafe(ref Unsafe.Add(ref a, i)) - Vector128.LoadUnsafe(ref Unsafe.Add(ref b, i)))
                .StoreUnsafe(ref Unsafe.Add(ref a, i));
    }
}
