using Rhetor.Documents;

namespace Rhetor.Analysis;

/// <summary>A sentence as an analyzer sees it. Valid during the call, for its thread; the driver uses one instance for all sentences of a document.</summary>
public sealed class SentenceAnalysisContext : DocumentAnalysisContext
{
    internal SentenceAnalysisContext(AnnotatedDocument document, List<Evidence> evidence, CancellationToken cancellationToken)
        : base(document, evidence, cancellationToken)
    {
        Sentence = document.Sentences[0];
    }

    /// <summary>The sentence.</summary>
    public Sentence Sentence { get; internal set; }
}
