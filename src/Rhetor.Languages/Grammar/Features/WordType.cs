namespace Rhetor.Languages.Grammar.Features;

/// <summary>What the characters of a word say, wherever it stands: made once, used for every occurrence. What later steps work out of a word
/// alone is kept here as well. One belongs to one <see cref="WordTypes"/>, that is to one thread and one model.</summary>
/// <param name="form">The word as it stands in the text.</param>
/// <param name="plain">Its characters in their plain form, case kept.</param>
internal sealed class WordType(string form, string plain)
{
    internal string Form { get; } = form;

    internal string Plain { get; } = plain;

    /// <summary>The hash of the word, digits and case folded.</summary>
    internal uint Word { get; init; }

    /// <summary>The small number of the word or of words like it, see <see cref="WordClasses"/>.</summary>
    internal ushort Class { get; init; }

    internal byte Shape { get; init; }

    /// <summary>Whether a sentence may begin behind it: a colon or a quote.</summary>
    internal bool Opens { get; init; }

    internal LexiconEntry Known { get; init; }

    /// <summary>For a word that the lexicon does not know, the longest known word that it ends in, as compounds do; 0 for none.</summary>
    internal uint Tail { get; init; }

    /// <summary>What the lexicon knows of the tail.</summary>
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
