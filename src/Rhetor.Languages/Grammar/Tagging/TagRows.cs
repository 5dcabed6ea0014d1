using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Rhetor.Languages.Grammar.Features;

namespace Rhetor.Languages.Grammar.Tagging;

/// <summary>What contexts give to the parts of speech: for each place of <see cref="Slots"/> a row of whole numbers, one a part of speech. Immutable; safe for concurrent use.</summary>
internal sealed class TagRows
{
    /// <summary>Numbers in a row.</summary>
    internal const int Width = 32;

        private const int StrongestOwn = 10_000;
    private const short Never = -20_000;

    private readonly PlaceIndex _index;
    private readonly sbyte[] _rows;

    /// <summary>Spreads the weights of contexts out.</summary>
    /// <param name="table">The weights; those of words are left out.</param>
    /// <param name="places">How many places there are.</param>
    /// <exception cref="InvalidDataException">A context has no place, or there are too many.</exception>
    internal TagRows(WeightTable table, int places)
    {
        _index = new PlaceIndex(table, places);
        _rows = new sbyte[Math.Max(_index.Count, 1) * Width];
        var at = 0;
        for (var i = 0; i < _index.Count; i++)
        {
            for (var left = table.Counts[i]; left > 0; left--, at++)
                _rows[(i * Width) + (table.Cells[at] & 0xFFFF)] = (sbyte)Math.Clamp(table.Cells[at] >> 16, sbyte.MinValue, sbyte.MaxValue);
        }
    }

    /// <summary>What a word alone gives, as a row; parts of speech that it cannot be are far below all others.</summary>
    internal static short[] Own(ReadOnlySpan<int> scores, uint candidates)
    {
        var row = new short[Width];
        for (var tag = 0; tag < Width; tag++)
        {
            row[tag] = (candidates & (1u << tag)) != 0 && tag < scores.Length
                ? (short)Math.Clamp(scores[tag], -StrongestOwn, StrongestOwn)
                : Never;
        }

        return row;
    }

    /// <summary>The best part of speech.</summary>
    /// <param name="own">What the word alone gives.</param>
    /// <param name="slots">The places of its contexts, all of them within the tables.</param>
    internal byte Best(short[] own, ReadOnlySpan<int> slots)
    {
        Span<int> found = stackalloc int[Slots.Most];
        ref var rows = ref MemoryMarshal.GetArrayDataReference(_rows);
        ref var word = ref MemoryMarshal.GetArrayDataReference(own);
        var low = Vector256.LoadUnsafe(ref word);
        var high = Vector256.LoadUnsafe(ref word, (nuint)Vector256<short>.Count);
        foreach (var number in found[.._index.Find(slots, found)])
        {
            ref var row = ref Unsafe.Add(ref rows, (nint)number * Width);
            low += Vector256.WidenLower(Vector128.LoadUnsafe(ref row).ToVector256Unsafe());
            high += Vector256.WidenLower(Vector128.LoadUnsafe(ref row, (nuint)Vector128<sbyte>.Count).ToVector256Unsafe());
        }

        return (byte)First(low, high);
    }

    /// <summary>The first place of the greatest number.</summary>
    private static int First(Vector256<short> low, Vector256<short> high)
    {
        var both = Vector256.Max(low, high);
        var half = Vector128.Max(both.GetLower(), both.GetUpper());
        half = Vector128.Max(half, Vector128.Shuffle(half, Vector128.Create((short)4, 5, 6, 7, 0, 1, 2, 3)));
        half = Vector128.Max(half, Vector128.Shuffle(half, Vector128.Create((short)2, 3, 0, 1, 6, 7, 4, 5)));
        half = Vector128.Max(half, Vector128.Shuffle(half, Vector128.Create((short)1, 0, 3, 2, 5, 4, 7, 6)));
        var greatest = Vector256.Create(half.GetElement(0));
        var found = Vector256.Equals(low, greatest).ExtractMostSignificantBits() | (Vector256.Equals(high, greatest).ExtractMostSignificantBits() << 16);
        return System.Numerics.BitOperations.TrailingZeroCount(found);
    }
}
