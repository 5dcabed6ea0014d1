namespace Rhetor.Languages.Grammar.Parsing;

/// <summary>A word as the naming of relations sees it: where it stands in the finished tree, and what its dependents to the left of the
/// one that is named are already called.</summary>
internal struct RelationNode
{
    /// <summary>The dependent next to the word on its left, 0 for none.</summary>
    internal int Nearest;

    /// <summary>The next dependent of the same head, 0 for none.</summary>
    internal int Next;

    /// <summary>While the tree is read from right to left, the leftmost dependent so far; from left to right, the last one named.</summary>
    internal int Last;

    /// <summary>The parts of speech of the dependents, as bits.</summary>
    internal uint Below;

    /// <summary>The relations of the dependents named so far, as bits, modulo 32.</summary>
    internal uint Seen;

    /// <summary>How many of the dependents are nominals without a preposition.</summary>
    internal byte Nominals;

    /// <summary>How many of those are named, on the left and on the right.</summary>
    internal byte LeftNominals;

    internal byte RightNominals;
}
