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

    internal bool HasReach { get; private set; }

    internal int ReachBefore { get; private set; }

    internal int ReachAfter { get; private set; }

    /// <summary>Asks for annotations; what nobody asks for is not computed.</summary>
    public void RequireAnnotations(Annotations needs) => Needs |= needs;

    /// <summary>Restricts the analyzer to documents of one language: those of its tag and of narrower ones, <c>pt-BR</c> for <c>pt</c>.</summary>
    public void RequireLanguage(string code) => Language = code;

    /// <summary>
    /// Promises that the sentence actions keep nothing from call to call and read nothing but the sentence at hand (its text, tokens,
    /// clauses, attribution, the quotations over it, whether it is a heading, opens or ends a paragraph) and so many sentences around
    /// it. After an edit they are then called only where something in that reach has changed; without the promise, for every sentence.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public void DeclareReach(int sentencesBefore, int sentencesAfter)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(sentencesBefore);
        ArgumentOutOfRangeException.ThrowIfNegative(sentencesAfter);
        HasReach = true;
        ReachBefore = sentencesBefore;
        ReachAfter = sentencesAfter;
    }

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
