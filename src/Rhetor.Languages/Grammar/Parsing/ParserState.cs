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

    private int[] _stack = new int[64];
    private int _size;

    internal int Root { get; private set; }

    internal int Next { get; private set; }

    /// <summary>The head of each word, 0 as long as it has none.</summary>
    internal int[] Heads { get; private set; } = new int[64];

    /// <summary>Outermost and second outermost dependents to each side, and how many there are.</summary>
    internal int[] LeftFirst { get; private set; } = new int[64];

    internal int[] LeftSecond { get; private set; } = new int[64];

    internal int[] RightFirst { get; private set; } = new int[64];

    internal int[] RightSecond { get; private set; } = new int[64];

    internal byte[] LeftCount { get; private set; } = new byte[64];

    internal byte[] RightCount { get; private set; } = new byte[64];

    internal ReadOnlySpan<int> Stack => _stack.AsSpan(0, _size);

    internal bool Done => Next == Root && _size == 0;

    internal void Start(int words)
    {
        var size = words + (2 * TokenTable.Pad);
        if (Heads.Length < size)
            Reserve(Math.Max(size, Heads.Length * 2));
        Root = words + TokenTable.Pad;
        Next = TokenTable.Pad;
        _size = 0;
        Heads.AsSpan(0, size).Clear();
        LeftFirst.AsSpan(0, size).Clear();
        LeftSecond.AsSpan(0, size).Clear();
        RightFirst.AsSpan(0, size).Clear();
        RightSecond.AsSpan(0, size).Clear();
        LeftCount.AsSpan(0, size).Clear();
        RightCount.AsSpan(0, size).Clear();
    }

    /// <summary>The stack's item <paramref name="depth"/> below its top, 0 when there is none.</summary>
    internal int Top(int depth) => _size > depth ? _stack[_size - 1 - depth] : 0;

    internal bool Allows(int transition) => transition switch
    {
        Shift => Next < Root,
        Left => _size > 0 && (Next < Root || _size == 1),
        _ => _size > 1,
    };

    internal void Apply(int transition)
    {
        if (transition == Shift)
        {
            _stack[_size++] = Next++;
            return;
        }

        var dependent = _stack[--_size];
        var head = transition == Left ? Next : _stack[_size - 1];
        Heads[dependent] = head;
        if (transition == Left)
        {
            LeftSecond[head] = LeftFirst[head];
            LeftFirst[head] = dependent;
            LeftCount[head]++;
        }
        else
        {
            RightSecond[head] = RightFirst[head];
            RightFirst[head] = dependent;
            RightCount[head]++;
        }
    }

    private void Reserve(int size)
    {
        _stack = new int[size];
        Heads = new int[size];
        LeftFirst = new int[size];
        LeftSecond = new int[size];
        RightFirst = new int[size];
        RightSecond = new int[size];
        LeftCount = new byte[size];
        RightCount = new byte[size];
    }
}
