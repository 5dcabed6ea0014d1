namespace Rhetor.Languages.Grammar.Features;

/// <summary>What the characters of a word say, wherever it stands: made once, used for every occurrence.</summary>
/// <param name="form">The word as it stands in the text.</param>
/// <param name="plain">Its characters in their plain form, case kept.</param>
internal sealed class WordType(string form, string plain)
{
    internal string Form { get; } = form;

    internal string Plain { get; } = plain;

    internal uint Word { get; init; }

    internal byte Shape { get; init; }

    internal LexiconEntry Known { get; init; }

    internal uint Tail { get; init; }

    internal LexiconEntry TailKnown { get; init; }

    /// <summary>Hashes of its first 1 to <see cref="TokenTable.Prefixes"/> characters.</summary>
    internal required uint[] Prefix { get; init; }

    /// <summary>Hashes of its last 1 to <see cref="TokenTable.Suffixes"/> characters.</summary>
    internal required uint[] Suffix { get; init; }

    /// <summary>Its lemma when it was last asked for, null before.</summary>
    internal string? Lemma { get; private set; }

    /// <summary>What that lemma depends on besides the word, as one number.</summary>
    internal uint LemmaReading { get; private set; }

    /// <summary>What it alone gives to the scores of a tagger, by the part it plays; null where not asked for yet.</summary>
    internal int[]?[] Scores { get; } = new int[]?[Tagging.WordScores.Parts];

    internal void Remember(uint reading, string lemma)
    {
        LemmaReading = reading;
        Lemma = lemma;
    }
}
