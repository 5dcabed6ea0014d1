using Rhetor.Languages.Grammar.Features;

namespace Rhetor.Languages.Grammar.Tagging;

/// <summary>What contexts give to many classes: for each place of <see cref="Slots"/> a short run of class and weight. Immutable; safe for
/// concurrent use.</summary>
internal sealed class CellRows
{
    private readonly PlaceIndex _index;
    private readonly int[] _starts;
    private readonly int[] _cells;

    /// <summary>Spreads the weights of contexts out.</summary>
    /// <param name="table">The weights; those of words are left out.</param>
    /// <param name="places">How many places there are.</param>
    /// <exception cref="InvalidDataException">A context has no place, or there are too many.</exception>
    internal CellRows(WeightTable table, int places)
    {
        _index = new PlaceIndex(table, places);
        _starts = new int[_index.Count + 1];
        for (var i = 0; i < _index.Count; i++)
            _starts[i + 1] = _starts[i] + table.Counts[i];
        _cells = [.. table.Cells[.._starts[^1]]];
    }

    /// <summary>Adds what the places give to the scores of the classes.</summary>
    internal void AddTo(ReadOnlySpan<int> slots, int[] scores)
    {
        Span<int> found = stackalloc int[Slots.Most];
        foreach (var number in found[.._index.Find(slots, found)])
        {
            foreach (var cell in _cells.AsSpan(_starts[number].._starts[number + 1]))
                scores[cell & 0xFFFF] += cell >> 16;
        }
    }
}
