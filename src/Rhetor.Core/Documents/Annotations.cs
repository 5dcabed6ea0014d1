namespace Rhetor.Documents;

/// <summary>
/// What a language can say about a text. Rules, analyzers and models ask for what they need, and only that is computed.
/// Paragraphs, tokens and sentences are always there.
/// </summary>
[Flags]
public enum Annotations
{
    /// <summary>Paragraphs, tokens and sentences only.</summary>
    None = 0,

    /// <summary>Quotations.</summary>
    Quotations = 1,

    /// <summary>Voice, speaker, target and stance; includes quotations.</summary>
    Voice = 2 | Quotations,

    /// <summary>Part of speech, morphological features and lemma.</summary>
    Grammar = 4,

    /// <summary>Which tokens are negated.</summary>
    Negation = 8,

    /// <summary>Heads, relations and clauses; includes grammar and negation.</summary>
    Clauses = 16 | Grammar | Negation,

    /// <summary>All there is.</summary>
    All = Voice | Grammar | Negation | Clauses,
}
