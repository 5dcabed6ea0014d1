using System.Runtime.CompilerServices;
using Rhetor.Documents;
using Rhetor.Languages.Grammar.Features;

namespace Rhetor.Languages.Grammar.Parsing;

/// <summary>Stack, buffer and the tree so far of the arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez and Satta 2011), with the
/// root after the last word (Ballesteros and Nivre 2013), so that a sentence gets exactly one.</summary>
/// <remarks>Indices are padded token indices; 0 means none. Not thread-safe; used again for the next sentence.</remarks>
internal sealed class ParserState
{
    internal const int Shift = 0;

    /// <summary>The top of the stack becomes a dependent of the next word, and leaves.</summary>
    internal const int Left = 1;

    /// <summary>The top of the stack becomes a dependent of the word below it, and leaves.</summary>
    internal const int Right = 2;

    internal const int Transitions = 3;

    /// <summary>What the root has in place of a part of speech.</summary>
    internal const byte RootPos = 31;

    private const int MostCounted = 5;
    private static readonly uint[] Tags = ParserHash.Table(32, 1, pos => pos);
    private static readonly uint[] Valencies = ParserHash.Table(MostCounted + 1, 2, count => count);
    private static readonly ulong[] Kinds = CountedKinds();

    private int[] _stack = new int[64];
    private int _size;

    /// <summary>The hash of a preposition.</summary>
    internal static uint Preposition { get; } = Tags[(int)PartOfSpeech.Adp];

    internal int Root { get; private set; }

    internal int Next { get; private set; }

    /// <summary>The words, the root behind them.</summary>
    internal ParserNode[] Nodes { get; private set; } = new ParserNode[64];

    /// <summary>How many words of some kinds stand before each word, a byte a kind, modulo 256.</summary>
    internal ulong[] Before { get; private set; } = new ulong[64];

    internal ReadOnlySpan<int> Stack => _stack.AsSpan(0, _size);

    internal bool Done => Next == Root && _size == 0;

    internal void Start(TokenTable table, ReadOnlySpan<byte> tags, ReadOnlySpan<ushort> morph)
    {
        Reserve(table.Count + (2 * TokenTable.Pad));
        Root = table.Count + TokenTable.Pad;
        Next = TokenTable.Pad;
        _size = 0;
        Nodes.AsSpan(0, TokenTable.Pad).Clear();
        var before = 0UL;
        for (var i = TokenTable.Pad; i < Root; i++)
        {
            var form = table.Forms[i];
            var pos = tags[i];
            ref var node = ref Nodes[i];
            node = default;
            node.Pos = pos;
            node.Tag = Tags[pos];
            node.Morph = ParserHash.Mix(morph[i]);
            node.Word = form.ParserWord;
            node.Cluster = form.ParserCluster;
            Before[i] = before;
            before += Kinds[pos];
        }

        for (var i = Root; i < Root + TokenTable.Pad; i++)
            Nodes[i] = new ParserNode { Pos = RootPos, Tag = Tags[RootPos], Morph = ParserHash.Root, Word = ParserHash.Root };
        Before[Root] = before;
    }

    /// <summary>The stack's item <paramref name="depth"/> below its top, 0 when there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Top(int depth) => _size > depth ? _stack[_size - 1 - depth] : 0;

    internal bool Allows(int transition) => transition switch
    {
        Shift => Next < Root,
        Left => _size > 0 && (Next < Root || _size == 1),
        _ => _size > 1,
    };

    /// <summary>The one transition that is possible, -1 when there is a choice.</summary>
    internal int Only()
    {
        if (_size == 0)
            return Shift;
        if (Next < Root)
            return -1;
        return _size == 1 ? Left : Right;
    }

    internal void Apply(int transition)
    {
        if (transition == Shift)
        {
            _stack[_size++] = Next++;
            return;
        }

        var dependent = _stack[--_size];
        if (transition == Left)
            AttachLeft(dependent, Next);
        else
            AttachRight(dependent, _stack[_size - 1]);
    }

    /// <summary>Takes over a whole tree.</summary>
    /// <param name="heads">The head of each padded index.</param>
    internal void Take(ReadOnlySpan<int> heads)
    {
        for (var d = Root - 1; d >= TokenTable.Pad; d--)
        {
            if (heads[d] > d)
                AttachLeft(d, heads[d]);
        }

        for (var d = TokenTable.Pad; d < Root; d++)
        {
            if (heads[d] < d)
                AttachRight(d, heads[d]);
        }

        (Next, _size) = (Root, 0);
    }

    private void AttachLeft(int dependent, int head)
    {
        ref var d = ref Nodes[dependent];
        ref var h = ref Nodes[head];
        d.Head = head;
        h.LeftSecond = h.LeftTag;
        h.LeftTag = d.Tag;
        h.LeftWord = d.Word;
        h.LeftCount = (byte)Math.Min(h.LeftCount + 1, MostCounted);
        h.LeftValency = Valencies[h.LeftCount];
    }

    private void AttachRight(int dependent, int head)
    {
        ref var d = ref Nodes[dependent];
        ref var h = ref Nodes[head];
        d.Head = head;
        h.RightTag = d.Tag;
        h.RightWord = d.Word;
        h.RightCount = (byte)Math.Min(h.RightCount + 1, MostCounted);
        h.RightValency = ParserHash.Turn(Valencies[h.RightCount], 5);
    }

    private static ulong[] CountedKinds()
    {
        var kinds = new ulong[32];
        var shift = 0;
        foreach (var pos in (ReadOnlySpan<PartOfSpeech>)
            [PartOfSpeech.Verb, PartOfSpeech.Aux, PartOfSpeech.Punct, PartOfSpeech.Cconj, PartOfSpeech.Sconj, PartOfSpeech.Noun, PartOfSpeech.Adp])
        {
            kinds[(int)pos] = 1UL << shift;
            shift += 8;
        }

        return kinds;
    }

    private void Reserve(int size)
    {
        if (Nodes.Length >= size)
            return;
        size = Math.Max(size, Nodes.Length * 2);
        _stack = new int[size];
        Nodes = new ParserNode[size];
        Before = new ulong[size];
    }
}
