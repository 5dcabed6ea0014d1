namespace Rhetor.Languages.Grammar.Features;

/// <summary>What the characters of a word say to one model, wherever it stands: read when a word is met for the first time, at a new place or as a
/// new part of speech. What is looked at of every occurrence stands in the <see cref="WordForm"/>. Filled anew by
/// <see cref="WordTypeReader"/> for word after word.</summary>
internal sealed class WordType
{
    internal string Plain { get; set; } = "";

    /// <summary>The hash of the word, digits and case folded.</summary>
    internal uint Word { get; set; }

    /// <summary>What its neighbours look at of it, at place 0.</summary>
    internal WordView View { get; set; }

    internal byte Shape => View.Shape;

    /// <summary>Whether a sentence may begin behind it: a colon or a quote.</summary>
    internal bool Opens { get; set; }

    internal LexiconEntry Known { get; set; }

    /// <summary>The word as the parser sees it: by its class, which only frequent words have to themselves.</summary>
    internal uint ParserWord { get; set; }

    /// <summary>Its distributional class as the parser sees it.</summary>
    internal uint ParserCluster { get; set; }

    /// <summary>For a word that the lexicon does not know, the longest known word that it ends in, as compounds do; 0 for none.</summary>
    internal uint Tail { get; set; }

    /// <summary>What the lexicon knows of the tail.</summary>
    internal LexiconEntry TailKnown { get; set; }

    /// <summary>Hashes of its first 1 to <see cref="TokenTable.Prefixes"/> characters.</summary>
    internal uint[] Prefix { get; } = new uint[TokenTable.Prefixes];

    /// <summary>Hashes of its last 1 to <see cref="TokenTable.Suffixes"/> characters.</summary>
    internal uint[] Suffix { get; } = new uint[TokenTable.Suffixes];
}
