using Rhetor.Documents;
using Rhetor.Rules.Syntax;

namespace Rhetor.Rules.Compilation;

/// <summary>Prefix, suffix or infix of the folded form. A word is not its own affix: something must stand beside it.</summary>
internal sealed class AffixTest(ConstraintKind kind, string[] affixes) : SpellingTest
{
    private readonly ulong _edges = affixes.Aggregate(0UL, (edges, affix) => edges | EdgesOf(kind, affix));

    public override bool MayBe(in Token token) => token.IsWord || token.Kind == TokenKind.Hashtag;

    public override bool Matches(ReadOnlySpan<char> folded)
    {
        if (folded.Length < 2 || (EdgeOf(kind, folded) & _edges) == 0) return false;
        foreach (var affix in affixes)
        {
            if (folded.Length <= affix.Length) continue;
            var matches = kind switch
            {
                ConstraintKind.Prefix => folded.StartsWith(affix, StringComparison.Ordinal),
                ConstraintKind.Suffix => folded.EndsWith(affix, StringComparison.Ordinal),
                _ => folded.Contains(affix, StringComparison.Ordinal),
            };
            if (matches) return true;
        }

        return false;
    }

    // Two letters at its edge tell most words from all affixes at once.
    private static ulong EdgesOf(ConstraintKind kind, string affix) =>
        affix.Length < 2 || kind == ConstraintKind.Infix ? ulong.MaxValue : EdgeOf(kind, affix);

    private static ulong EdgeOf(ConstraintKind kind, ReadOnlySpan<char> word)
    {
        var (outer, inner) = kind == ConstraintKind.Suffix ? (word[^1], word[^2]) : (word[0], word[1]);
        return 1UL << (((outer * 7) + inner) & 63);
    }
}
