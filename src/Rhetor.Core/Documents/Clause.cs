using Rhetor.Text;

namespace Rhetor.Documents;

/// <summary>Who does what to whom: a finite verb with its subject and object. Token indices are those of the document; −1 means none.</summary>
public sealed record Clause
{
    /// <summary>The index of the sentence.</summary>
    public required int Sentence { get; init; }

    /// <summary>The range of the clause, in UTF-16 code units.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The tokens of the clause.</summary>
    public required TokenRange Tokens { get; init; }

    /// <summary>The main verb.</summary>
    public required int Verb { get; init; }

    /// <summary>The head of the subject, or −1.</summary>
    public int Subject { get; init; } = -1;

    /// <summary>The head of the object, or −1.</summary>
    public int Object { get; init; } = -1;

    /// <summary>The person of the subject, 1 to 3, or 0 where unknown.</summary>
    public int Person { get; init; }

    /// <summary>Whether the verb is negated.</summary>
    public bool Negated { get; init; }

    /// <summary>The modal that governs the verb.</summary>
    public Modality Modality { get; init; }

    /// <summary>Whether the clause states a condition, with a conjunction or verb-first.</summary>
    public bool Conditional { get; init; }

    /// <summary>Whether the clause asks.</summary>
    public bool Interrogative { get; init; }

    /// <summary>Whether the clause tells somebody to do something.</summary>
    public bool Imperative { get; init; }

    /// <summary>Whether it is a subordinate clause.</summary>
    public bool Subordinate { get; init; }

    /// <summary>Whether the verb stands in the past tense.</summary>
    public bool Past { get; init; }

    /// <summary>Whether the verb stands in the passive.</summary>
    public bool Passive { get; init; }
}
