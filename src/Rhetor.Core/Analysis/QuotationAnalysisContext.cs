using Rhetor.Documents;

namespace Rhetor.Analysis;

/// <summary>A quotation as an analyzer sees it. Valid during the call, for its thread.</summary>
public sealed class QuotationAnalysisContext : DocumentAnalysisContext
{
    internal QuotationAnalysisContext(AnnotatedDocument document, Quotation quotation, List<Evidence> evidence, CancellationToken cancellationToken)
        : base(document, evidence, cancellationToken)
    {
        Quotation = quotation;
    }

    /// <summary>The quotation.</summary>
    public Quotation Quotation { get; }
}
