using Rhetor.Text;

namespace Rhetor.Documents;

/// <summary>A range between quotation marks, or a line that a dialogue dash opens.</summary>
public sealed record Quotation
{
    /// <summary>Its zero-based place in the document, by start.</summary>
    public required int Index { get; init; }

    /// <summary>The range with its marks, in UTF-16 code units.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The range between the marks.</summary>
    public required TextSpan Content { get; init; }

    /// <summary>Its tokens, marks included.</summary>
    public required TokenRange Tokens { get; init; }

    /// <summary>How many quotations it lies inside.</summary>
    public int Depth { get; init; }

    /// <summary>Whether it is speech, as against a scare quote, a title or the name of a thing.</summary>
    public bool IsSpeech { get; init; }

    /// <summary>Whose words it is.</summary>
    public Attribution Attribution { get; init; } = Attribution.Author;
}
