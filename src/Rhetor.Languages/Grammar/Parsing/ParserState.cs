using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
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

    // Below the stack, so that no look at it needs a test of its depth.
    private const int Floor = 2;

    private static readonly ulong[] Kinds = CountedKinds();

    private int[] _stack = new int[64];
    private int _top = Floor;

    internal int Root { get; private set; }

    internal int Next { get; private set; }

    /// <summary>The words, the root behind them.</summary>
    internal ParserNode[] Nodes { get; private set; } = new ParserNode[64];

    /// <summary>How many words of some kinds stand before each word, a byte a kind, modulo 256.</summary>
    internal ulong[] Before { get; private set; } = new ulong[64];

    internal ReadOnlySpan<int> Stack => _stack.AsSpan(Floor + 1, _top - Floor);

    internal bool Done => Next == Root && _top == Floor;

    /// <summary>Where the parser stands.</summary>
    internal ParserPlace Place => new(Nodes, Before, _stack[_top], _stack[_top - 1], Next);

    /// <summary>What is done by habit where a word is on the stack and one to come, −1 where the parser has to think.</summary>
    internal int Habit(TransitionHabits habits)
    {
        var transition = habits.Find(HabitPlace);
        return transition == Right && !Allows(Right) ? -1 : transition;
    }

    /// <summary>What a parser decides by adding up.</summary>
    internal int Think(Parser parser) => parser.Think(Nodes, Before, Next, _stack[_top], _stack[_top - 1]);

    /// <summary>The place of its habit.</summary>
    internal uint HabitPlace => TransitionHabits.Place(ref MemoryMarshal.GetArrayDataReference(Nodes), _stack[_top - 1], _stack[_top], Next);

    internal void Start(TokenTable table, ReadOnlySpan<byte> tags, ReadOnlySpan<ushort> morph)
    {
        Reserve(table.Count + (2 * TokenTable.Pad));
        Root = table.Count + TokenTable.Pad;
        Next = TokenTable.Pad;
        _top = Floor;
        Nodes.AsSpan(0, TokenTable.Pad).Clear();
        var nodes = Nodes.AsSpan(TokenTable.Pad, table.Count);
        var forms = table.Forms.AsSpan(TokenTable.Pad, nodes.Length);
        var counts = Before.AsSpan(TokenTable.Pad, nodes.Length + 1);
        tags = tags.Slice(TokenTable.Pad, nodes.Length);
        morph = morph.Slice(TokenTable.Pad, nodes.Length);
        var before = 0UL;
        for (var i = 0; i < nodes.Length; i++)
        {
            var form = forms[i];
            var pos = tags[i];
            nodes[i] = new ParserNode { Word = form.ParserWord, Cluster = form.ParserCluster, Morph = ParserHash.Mix(morph[i]), Pos = pos };
            counts[i] = before;
            before += Kinds[pos];
        }

        counts[nodes.Length] = before;
        Nodes.AsSpan(Root, TokenTable.Pad).Fill(new ParserNode { Pos = RootPos, Morph = ParserHash.Root, Word = ParserHash.Root });
    }

    internal bool Allows(int transition) => transition switch
    {
        Shift => Next < Root,
        Left => _top > Floor && (Next < Root || _top == Floor + 1),
        _ => _top > Floor + 1,
    };

    /// <summary>The one transition that is possible, -1 when there is a choice.</summary>
    internal int Only()
    {
        if (_top == Floor)
            return Shift;
        if (Next < Root)
            return -1;
        return _top == Floor + 1 ? Left : Right;
    }

    internal void Apply(int transition)
    {
        if (transition == Shift)
        {
            _stack[++_top] = Next++;
            return;
        }

        ref var nodes = ref MemoryMarshal.GetArrayDataReference(Nodes);
        var dependent = _stack[_top--];
        if (transition == Left)
            AttachLeft(ref nodes, dependent, Next);
        else
            AttachRight(ref nodes, dependent, _stack[_top]);
    }

    /// <summary>Builds the whole tree.</summary>
    /// <param name="parser">Who decides.</param>
    internal void Run(Parser parser)
    {
        ref var nodes = ref MemoryMarshal.GetArrayDataReference(Nodes);
        ref var stack = ref MemoryMarshal.GetArrayDataReference(_stack);
        var habits = parser.Habits;
        var root = Root;
        nint size = Floor;
        int top = 0, below = 0;
        for (var next = Next; next < root;)
        {
            var transition = Shift;
            if (top != 0)
            {
                transition = habits.Find(TransitionHabits.Place(ref nodes, below, top, next));
                if (transition < 0 || (transition == Right && below == 0))
                    transition = parser.Think(Nodes, Before, next, top, below);
            }

            if (transition == Shift)
            {
                Unsafe.Add(ref stack, ++size) = next;
                (below, top) = (top, next++);
                continue;
            }

            if (transition == Left)
                AttachLeft(ref nodes, top, next);
            else
                AttachRight(ref nodes, top, below);
            top = below;
            below = Unsafe.Add(ref stack, --size - 1);
        }

        // Nothing is to come: who is still there hangs on the one below, the last on the root.
        for (; below != 0; (top, below) = (below, Unsafe.Add(ref stack, --size - 1)))
            AttachRight(ref nodes, top, below);
        if (top != 0)
            AttachLeft(ref nodes, top, root);
        (Next, _top) = (root, Floor);
    }

    /// <summary>Takes over a whole tree.</summary>
    /// <param name="heads">The head of each padded index.</param>
    internal void Take(ReadOnlySpan<int> heads)
    {
        ref var nodes = ref MemoryMarshal.GetArrayDataReference(Nodes);
        for (var d = Root - 1; d >= TokenTable.Pad; d--)
        {
            if (heads[d] > d)
                AttachLeft(ref nodes, d, heads[d]);
        }

        for (var d = TokenTable.Pad; d < Root; d++)
        {
            if (heads[d] < d)
                AttachRight(ref nodes, d, heads[d]);
        }

        (Next, _top) = (Root, Floor);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AttachLeft(ref ParserNode nodes, int dependent, int head)
    {
        ref var d = ref Unsafe.Add(ref nodes, dependent);
        ref var h = ref Unsafe.Add(ref nodes, head);
        d.Head = head;
        h.LeftSecond = h.Left;
        h.Left = dependent;
        h.LeftPos = d.Pos;
        h.LeftCount = (byte)Math.Min(h.LeftCount + 1, ParserNode.MostCounted);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AttachRight(ref ParserNode nodes, int dependent, int head)
    {
        ref var h = ref Unsafe.Add(ref nodes, head);
        Unsafe.Add(ref nodes, dependent).Head = head;
        h.Right = dependent;
        h.RightCount = (byte)Math.Min(h.RightCount + 1, ParserNode.MostCounted);
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
