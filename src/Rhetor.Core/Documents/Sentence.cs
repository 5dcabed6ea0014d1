using Rhetor.Text;

namespace Rhetor.Documents;

/// <summary>A sentence of a document. Immutable.</summary>
public sealed record Sentence
{
    /// <summary>Its zero-based place in the document.</summary>
    public required int Index { get; init; }

    /// <summary>Its range from the first character of its first token to the last of its last, in UTF-16 code units.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Its tokens.</summary>
    public required TokenRange Tokens { get; init; }

    /// <summary>The index of its paragraph.</summary>
    public int Paragraph { get; init; }

    /// <summary>Whose words it is, for the sentence as a whole. Its tokens may differ (<see cref="Token.Voice"/>): a sentence with a quotation and its reporting clause is <see cref="Voice.Direct"/>.</summary>
    public Attribution Attribution { get; init; } = Attribution.Author;

    /// <summary>Its clauses, as a half-open range of the document's clauses; empty where they were not computed.</summary>
    public Range Clauses { get; init; }

    /// <summary>Who speaks.</summary>
    public Voice Voice => Attribution.Voice;
}
