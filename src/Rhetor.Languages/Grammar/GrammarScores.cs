namespace Rhetor.Languages.Grammar;

/// <summary>What <see cref="GrammarEvaluator"/> counts.</summary>
public sealed class GrammarScores
{
    /// <summary>How many words there were.</summary>
    public int Words { get; internal set; }

    /// <summary>Right parts of speech.</summary>
    public GrammarAccuracy Upos { get; } = new();

    /// <summary>Right bundles of features, whole.</summary>
    public GrammarAccuracy Feats { get; } = new();

    /// <summary>Right lemmas, capitals counted.</summary>
    public GrammarAccuracy Lemmas { get; } = new();

    /// <summary>Right heads, punctuation counted (UAS).</summary>
    public GrammarAccuracy Heads { get; } = new();

    /// <summary>Right heads and relations, punctuation counted, subtypes not (LAS).</summary>
    public GrammarAccuracy Relations { get; } = new();

    /// <summary>Pairs of a word and its subject.</summary>
    public GrammarPairScore Subjects { get; } = new();

    /// <summary>Pairs of a word and its object.</summary>
    public GrammarPairScore Objects { get; } = new();
}
