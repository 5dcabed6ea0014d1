using Rhetor.Documents;

namespace Rhetor.Analysis;

/// <summary>Where an analyzer registers. Used by one thread, once.</summary>
public sealed class AnalysisContext
{
    internal List<Action<SentenceAnalysisContext>> SentenceActions { get; } = [];

    internal List<Action<QuotationAnalysisContext>> QuotationActions { get; } = [];

    internal List<Action<DocumentAnalysisContext>> DocumentActions { get; } = [];

    internal Annotations Needs { get; private set; }

    internal string? Language { get; private set; }

    /// <summary>Asks for annotations; what nobody asks for is not computed.</summary>
    public void RequireAnnotations(Annotations needs) => Needs |= needs;

    /// <summary>Restricts the analyzer to documents of one language.</summary>
    public void RequireLanguage(string code) => Language = code;

    /// <summary>Calls the action for every sentence, in order.</summary>
    public void RegisterSentenceAction(Action<SentenceAnalysisContext> action) => SentenceActions.Add(action);

    /// <summary>Calls the action for every quotation, in order.</summary>
    public void RegisterQuotationAction(Action<QuotationAnalysisContext> action)
    {
        Needs |= Annotations.Quotations;
        QuotationActions.Add(action);
    }

    /// <summary>Calls the action once a document, after its sentences and quotations.</summary>
    public void RegisterDocumentAction(Action<DocumentAnalysisContext> action) => DocumentActions.Add(action);
}
