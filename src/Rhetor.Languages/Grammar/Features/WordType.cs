using System.Runtime.CompilerServices;

namespace Rhetor.Languages.Grammar.Features;

/// <summary>What the characters of a word say to one model, wherever it stands: made once, used when a word is met at a new place or as a new
/// part of speech. What is looked at of every occurrence stands in the <see cref="WordForm"/>. Immutable.</summary>
/// <param name="form">The word as it stands in the text.</param>
/// <param name="plain">Its characters in their plain form, case kept.</param>
internal sealed class WordType(string form, string plain)
{
    internal string Form { get; } = form;

    internal string Plain { get; } = plain;

    /// <summary>The hash of the word, digits and case folded.</summary>
    internal uint Word { get; init; }

    /// <summary>What its neighbours look at of it, at place 0.</summary>
    internal WordView View { get; init; }

    internal byte Shape => View.Shape;

    /// <summary>Whether a sentence may begin behind it: a colon or a quote.</summary>
    internal bool Opens { get; init; }

    internal LexiconEntry Known { get; init; }

    /// <summary>The word as the parser sees it, which knows no rare ones.</summary>
    internal uint ParserWord { get; init; }

    /// <summary>Its distributional class as the parser sees it.</summary>
    internal uint ParserCluster { get; init; }

    /// <summary>For a word that the lexicon does not know, the longest known word that it ends in, as compounds do; 0 for none.</summary>
    internal uint Tail { get; init; }

    /// <summary>What the lexicon knows of the tail.</summary>
    internal LexiconEntry TailKnown { get; init; }

    /// <summary>Hashes of its first 1 to <see cref="TokenTable.Prefixes"/> characters.</summary>
    internal required uint[] Prefix { get; init; }

    /// <summary>Hashes of its last 1 to <see cref="TokenTable.Suffixes"/> characters.</summary>
    internal required uint[] Suffix { get; init; }
}
