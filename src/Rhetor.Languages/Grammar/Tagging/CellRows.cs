using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Rhetor.Languages.Grammar.Features;

namespace Rhetor.Languages.Grammar.Tagging;

/// <summary>What contexts give to many classes: for each place its strongest weights, always as many. Immutable; safe for concurrent use.</summary>
internal sealed class CellRows
{
    /// <summary>Cells in a row.</summary>
    internal const int Width = 4;

    private readonly PlaceIndex _index;
    private readonly int[] _cells;

    /// <summary>Spreads the weights of contexts out.</summary>
    /// <param name="table">The weights; those of words are left out.</param>
    /// <param name="places">How many places there are.</param>
    /// <exception cref="InvalidDataException">A context has no place.</exception>
    internal CellRows(WeightTable table, int places)
    {
        _index = new PlaceIndex(table, places);
        _cells = new int[(_index.Count + 1) * Width];
        var at = 0;
        for (var i = 0; i < _index.Count; i++)
        {
            var row = table.Cells.Slice(at, table.Counts[i]);
            at += row.Length;
            var kept = row.Length <= Width ? row.ToArray() : [.. row.ToArray().OrderByDescending(cell => Math.Abs(cell >> 16)).ThenBy(cell => cell & 0xFFFF).Take(Width)];
            kept.CopyTo(_cells, (i + 1) * Width);
        }
    }

    /// <summary>Adds what places give to the scores of the slots.</summary>
    /// <param name="places">The places, all of them within the tables.</param>
    /// <param name="slots">The slot of each class.</param>
    /// <param name="scores">A score a slot.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void AddTo(ReadOnlySpan<int> places, ref byte slots, ref short scores)
    {
        foreach (var place in places)
        {
            ref var cells = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_cells), (nint)(_index.Find(place) * Width));
            for (var k = 0; k < Width; k++)
            {
                var cell = Unsafe.Add(ref cells, k);
                Unsafe.Add(ref scores, (nint)Unsafe.Add(ref slots, (nint)(cell & 0xFFFF))) += (short)(cell >> 16);
            }
        }
    }
}
