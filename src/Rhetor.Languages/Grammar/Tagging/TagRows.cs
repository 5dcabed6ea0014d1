using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Rhetor.Documents;
using Rhetor.Languages.Grammar.Features;

namespace Rhetor.Languages.Grammar.Tagging;

/// <summary>What contexts give to the parts of speech: for each place a row of whole numbers, one a part of speech but punctuation, which no
/// context makes. Immutable; safe for concurrent use.</summary>
internal sealed class TagRows
{
    /// <summary>Numbers in a row.</summary>
    internal const int Width = TagScores.Width;

    // What a word alone gives is cut off here, far above anything that was learnt, so that sums stay within 16 bits.
    private const int StrongestOwn = 10_000;
    private const short Never = -20_000;

    private readonly PlaceIndex _index;
    private readonly sbyte[] _rows;

    /// <summary>Spreads the weights of contexts out.</summary>
    /// <param name="table">The weights; those of words are left out.</param>
    /// <param name="places">How many places there are.</param>
    /// <exception cref="InvalidDataException">A context has no place.</exception>
    internal TagRows(WeightTable table, int places)
    {
        _index = new PlaceIndex(table, places);
        _rows = new sbyte[(_index.Count + 1) * Width];
        var at = 0;
        for (var i = 0; i < _index.Count; i++)
        {
            for (var left = table.Counts[i]; left > 0; left--, at++)
            {
                if (ColumnOf(table.Cells[at] & 0xFFFF) is >= 0 and var column)
                    _rows[((i + 1) * Width) + column] = (sbyte)Math.Clamp(table.Cells[at] >> 16, sbyte.MinValue, sbyte.MaxValue);
            }
        }
    }

    /// <summary>Writes what a word alone gives as a row; parts of speech that it cannot be are far below all others.</summary>
    internal static void Own(ReadOnlySpan<int> scores, uint candidates, Span<short> row)
    {
        row.Fill(Never);
        for (var tag = 1; tag < scores.Length; tag++)
        {
            if ((candidates & (1u << tag)) != 0 && ColumnOf(tag) is >= 0 and var column)
                row[column] = (short)Math.Clamp(scores[tag], -StrongestOwn, StrongestOwn);
        }
    }

    /// <summary>Adds what contexts give to what the word alone gives.</summary>
    /// <param name="places">The places of the contexts, all of them within the tables.</param>
    /// <param name="low">The sums of the first half of the parts of speech.</param>
    /// <param name="high">Those of the other half.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void AddTo(ReadOnlySpan<int> places, ref Vector128<short> low, ref Vector128<short> high)
    {
        ref var rows = ref MemoryMarshal.GetArrayDataReference(_rows);
        foreach (var place in places)
        {
            var row = Vector128.LoadUnsafe(ref rows, (nuint)(_index.Find(place) * Width));
            low += Vector128.WidenLower(row);
            high += Vector128.WidenUpper(row);
        }
    }

    /// <summary>The best part of speech, the first of those if there are several.</summary>
    /// <param name="low">The scores of the first half.</param>
    /// <param name="high">Those of the other half.</param>
    /// <param name="sure">The lead over all others that is asked for.</param>
    /// <param name="isSure">Whether it has that lead.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static byte Best(Vector128<short> low, Vector128<short> high, short sure, out bool isSure)
    {
        var most = Vector128.Max(low, high);
        most = Vector128.Max(most, Vector128.Shuffle(most, Vector128.Create((short)4, 5, 6, 7, 0, 1, 2, 3)));
        most = Vector128.Max(most, Vector128.Shuffle(most, Vector128.Create((short)2, 3, 0, 1, 6, 7, 4, 5)));
        most = Vector128.Max(most, Vector128.Shuffle(most, Vector128.Create((short)1, 0, 3, 2, 5, 4, 7, 6)));
        var near = most - Vector128.Create(sure);
        var others = Bits(Vector128.GreaterThan(low, near), Vector128.GreaterThan(high, near));
        isSure = (others & (others - 1)) == 0;
        return TagOf(BitOperations.TrailingZeroCount(Bits(Vector128.Equals(low, most), Vector128.Equals(high, most))));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Bits(Vector128<short> low, Vector128<short> high) =>
        low.ExtractMostSignificantBits() | (high.ExtractMostSignificantBits() << Vector128<short>.Count);

    private static int ColumnOf(int tag) => tag switch
    {
        <= 0 or (int)PartOfSpeech.Punct => -1,
        < (int)PartOfSpeech.Punct => tag - 1,
        _ => tag - 2,
    };

    private static byte TagOf(int column) => (byte)(column + (column < (int)PartOfSpeech.Punct - 1 ? 1 : 2));
}
