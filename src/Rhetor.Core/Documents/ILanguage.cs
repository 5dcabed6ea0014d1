using Rhetor.Text;

namespace Rhetor.Documents;

/// <summary>A language: it turns text into an annotated document. Implementations are thread-safe.</summary>
public interface ILanguage
{
    /// <summary>The ISO 639-1 code, or <c>und</c> for the layer that fits every language.</summary>
    string Code { get; }

    /// <summary>Annotates a text. Annotations that were not asked for may be missing.</summary>
    /// <param name="text">Any text whatever; nothing in it makes this throw.</param>
    /// <param name="needs">What the caller will look at.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    AnnotatedDocument Annotate(SourceText text, Annotations needs, CancellationToken cancellationToken = default);

    /// <summary>
    /// Annotates the text that an edit makes of an annotated one; equal to annotating it from scratch, but what the edit cannot have
    /// touched may be taken over. A language that does not say otherwise starts from scratch.
    /// </summary>
    /// <param name="before">A document of this language.</param>
    /// <param name="change">The edit, in offsets of its text.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="ArgumentOutOfRangeException">The changed span lies outside the text.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    AnnotatedDocument Annotate(AnnotatedDocument before, TextChange change, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(before);
        return Annotate(before.Text.WithChange(change), before.Annotations, cancellationToken);
    }
}
