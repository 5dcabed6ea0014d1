using Rhetor.Documents;

namespace Rhetor.Languages.Tokenization;

/// <summary>A growing array of drafts that hands out references, and is used again for the next text.</summary>
internal sealed class DraftList
{
    // A longer text's array is let go of.
    private const int MostKept = 1 << 16;
    private Draft[] _items = new Draft[16];
    private int[] _capitals = [];
    private int _capitalCount;
    private int[] _reporters = [];
    private int _reporterCount;

    public int Count { get; private set; }

    public ref Draft this[int index] => ref _items[index];

    public Span<Draft> Items => _items.AsSpan(0, Count);

    /// <summary>The indices of the words that begin with a capital, ascending.</summary>
    public ReadOnlySpan<int> Capitals => _capitals.AsSpan(0, _capitalCount);

    /// <summary>Empties the list.</summary>
    /// <param name="capacity">How many drafts are expected.</param>
    public void Clear(int capacity)
    {
        Count = 0;
        if (_items.Length < capacity || _items.Length > MostKept) _items = new Draft[Math.Max(_items.Length > MostKept ? 16 : _items.Length, capacity)];
    }

    public ref Draft Add(int start, int end, TokenKind kind)
    {
        if (Count == _items.Length) Array.Resize(ref _items, _items.Length * 2);
        ref var draft = ref _items[Count++];
        draft = default;
        draft.Start = start;
        draft.Length = end - start;
        draft.Kind = kind;
        draft.Head = -2;
        return ref draft;
    }

    /// <summary>The indices of the tokens that may report somebody's words, ascending.</summary>
    public ReadOnlySpan<int> Reporters => _reporters.AsSpan(0, _reporterCount);

    /// <summary>Gives room for as many indices as there are tokens.</summary>
    /// <param name="capitals">For those of words that begin with a capital.</param>
    /// <param name="reporters">For those of tokens that may report.</param>
    public void Room(out Span<int> capitals, out Span<int> reporters)
    {
        if (_capitals.Length < Count || _capitals.Length > MostKept) (_capitals, _reporters) = (new int[_items.Length], new int[_items.Length]);
        capitals = _capitals;
        reporters = _reporters;
    }

    /// <summary>Says how much of the room was used.</summary>
    public void Keep(int capitals, int reporters) => (_capitalCount, _reporterCount) = (capitals, reporters);
}
