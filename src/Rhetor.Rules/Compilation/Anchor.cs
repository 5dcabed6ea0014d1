namespace Rhetor.Rules.Compilation;

/// <summary>
/// Sets of words of which every match of a pattern holds one word, how many tokens of the match stand before it at the least and at the
/// most, and how often such a word stands in a sentence, roughly. Where the pattern has alternatives there, each has anchors of its own,
/// and it is where one starts that is counted from.
/// </summary>
internal sealed record Anchor(int[] Sets, int Least, int Most, double Cost)
{
    /// <summary>The anchors of each alternative, or null.</summary>
    public Anchor[][]? Alternatives { get; init; }
}
