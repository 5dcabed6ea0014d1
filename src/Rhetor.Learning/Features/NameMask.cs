using System.Collections.Immutable;
using Rhetor.Analysis;
using Rhetor.Documents;

namespace Rhetor.Learning.Features;

/// <summary>Says which words name somebody: they are replaced before n-grams and vectors are taken.</summary>
internal sealed class NameMask
{
    private readonly WordClassTable _classes;
    private readonly bool[] _masked;

    public NameMask(WordClassTable classes, ImmutableHashSet<string> maskedClasses)
    {
        _classes = classes;
        _masked = [.. classes.Names.Select(maskedClasses.Contains)];
    }

    /// <summary>Whether a token is hidden, be it for itself or for its word.</summary>
    public static bool Hides(in Token token, WordFacts facts) =>
        facts.IsMasked || (facts.HidesNames && IsName(token));

    /// <summary>Whether a token is a proper name.</summary>
    public static bool IsName(in Token token) => token.Pos == PartOfSpeech.Propn || (token.Traits & TokenTraits.Name) != 0;

    /// <summary>Whether the word of a token is hidden wherever it stands.</summary>
    public bool Hides(in Token token) => Any(_classes.OfLemma(token)) || Any(_classes.OfForm(token));

    private bool Any(ReadOnlySpan<int> classes)
    {
        foreach (var index in classes)
        {
            if (_masked[index]) return true;
        }

        return false;
    }
}
