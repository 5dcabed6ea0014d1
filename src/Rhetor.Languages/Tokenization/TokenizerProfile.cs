using System.Collections.Frozen;

namespace Rhetor.Languages.Tokenization;

/// <summary>What a language wants of the tokenizer. Immutable.</summary>
internal sealed class TokenizerProfile
{
    /// <summary>Abbreviations without their last full stop, and whether a sentence may end with them.</summary>
    public FrozenDictionary<ulong, AbbreviationUse> Abbreviations { get; init; } = FrozenDictionary<ulong, AbbreviationUse>.Empty;

    /// <summary>The longest abbreviation, in characters.</summary>
    public int LongestAbbreviation { get; init; } = 12;

    /// <summary>Whether "don't" and "it's" are two tokens, as in Universal Dependencies for English.</summary>
    public bool SplitsClitics { get; init; }

    /// <summary>Whether a full stop makes a number an ordinal ("den 9. april").</summary>
    public bool OrdinalDot { get; init; }

    /// <summary>Whether an apostrophe at the end of a word that ends in a sibilant is a genitive ("Lars' bil").</summary>
    public bool SibilantGenitive { get; init; } = true;

    /// <summary>Words after which a number with a full stop is an ordinal even before a capital letter ("den 2. Verdenskrig").</summary>
    public WordSet OrdinalLeaders { get; init; } = WordSet.Empty;

    /// <summary>Words that open a sentence far more often than they stand capitalised inside one.</summary>
    public WordSet Starters { get; init; } = WordSet.Empty;

    /// <summary>Words after which a single capital with a full stop is no initial ("plan B.").</summary>
    public WordSet LetterNouns { get; init; } = WordSet.Empty;

    /// <summary>How an abbreviation (without its last full stop) behaves; null for one that is not listed.</summary>
    public AbbreviationUse? UseOf(ReadOnlySpan<char> form) =>
        Abbreviations.TryGetValue(Rhetor.Text.TokenText.Hash(form), out var use) ? use : null;
}
