using Rhetor.Documents;

namespace Rhetor.Languages.Tokenization;

/// <summary>A growing array of drafts that hands out references.</summary>
internal sealed class DraftList(int capacity)
{
    private Draft[] _items = new Draft[Math.Max(16, capacity)];

    public int Count { get; private set; }

    public ref Draft this[int index] => ref _items[index];

    public Span<Draft> Items => _items.AsSpan(0, Count);

    public ref Draft Add(int start, int end, TokenKind kind)
    {
        if (Count == _items.Length) Array.Resize(ref _items, _items.Length * 2);
        ref var draft = ref _items[Count++];
        draft.Start = start;
        draft.Length = end - start;
        draft.Kind = kind;
        draft.Head = -2;
        return ref draft;
    }
}
