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
}
