namespace Rhetor.Languages.Grammar.Parsing;

/// <summary>A word as the parser sees it: hashes of what it is, and of its dependents so far; 0 for none.</summary>
internal struct ParserNode
{
    /// <summary>The word, or that it is a rare one.</summary>
    internal uint Word;

    /// <summary>Part of speech and FEATS.</summary>
    internal uint Morph;

    /// <summary>The distributional class.</summary>
    internal uint Cluster;

    /// <summary>The part of speech.</summary>
    internal uint Tag;

    /// <summary>The outermost dependents to each side, and their parts of speech.</summary>
    internal uint LeftWord;

    internal uint RightWord;

    internal uint LeftTag;

    internal uint RightTag;

    /// <summary>The part of speech of the second outermost to the left.</summary>
    internal uint LeftSecond;

    /// <summary>The hashes of their numbers.</summary>
    internal uint LeftValency;

    internal uint RightValency;

    /// <summary>The padded index of the head, 0 as long as there is none.</summary>
    internal int Head;

    /// <summary>The part of speech as a number.</summary>
    internal byte Pos;

    /// <summary>How many dependents stand to each side, at most 5.</summary>
    internal byte LeftCount;

    internal byte RightCount;
}
