namespace Rhetor.Languages.Grammar.Parsing;

/// <summary>A word as the parser sees it: what it is, as hashes, and who its dependents are so far, as padded indices, 0 for none.</summary>
internal struct ParserNode
{
    /// <summary>The word, or its class if it is not a frequent one.</summary>
    internal uint Word;

    /// <summary>The distributional class.</summary>
    internal uint Cluster;

    /// <summary>Part of speech and FEATS.</summary>
    internal uint Morph;

    /// <summary>The head, 0 as long as there is none.</summary>
    internal int Head;

    /// <summary>The outermost dependent on the left.</summary>
    internal int Left;

    /// <summary>The second outermost on the left.</summary>
    internal int LeftSecond;

    /// <summary>The outermost on the right.</summary>
    internal int Right;

    /// <summary>The dependent whose relation was named last.</summary>
    internal int Last;

    /// <summary>The relations of the dependents that are named, as bits, modulo 32.</summary>
    internal uint Seen;

    /// <summary>The part of speech as a number.</summary>
    internal byte Pos;

    /// <summary>The part of speech of <see cref="Left"/>.</summary>
    internal byte LeftPos;

    /// <summary>How many dependents stand to each side, at most <see cref="MostCounted"/>.</summary>
    internal byte LeftCount;

    internal byte RightCount;

    internal const int MostCounted = 5;
}
