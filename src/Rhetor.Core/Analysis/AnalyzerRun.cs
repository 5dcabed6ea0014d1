using System.Collections.Immutable;
using Rhetor.Documents;

namespace Rhetor.Analysis;

/// <summary>One run of one analyzer over one document, with evidence of its own, so that a run that is given up cannot reach another's.</summary>
internal sealed class AnalyzerRun(AnalysisContext context, AnnotatedDocument document, EarlierOutcome? earlier)
{
    private AnalyzerOutcome? _outcome;

    /// <summary>What was said; to be read after <see cref="Run"/> has returned.</summary>
    public AnalyzerOutcome Outcome => _outcome!;

    public void Run(CancellationToken cancellationToken)
    {
        var evidence = new List<Evidence>();
        ImmutableArray<int> starts = [];
        ImmutableArray<bool> fresh = default;
        if (context.SentenceActions.Count > 0 && document.Sentences.Length > 0) (starts, fresh) = Sentences(evidence, cancellationToken);
        foreach (var action in context.QuotationActions)
        {
            foreach (var quotation in document.Quotations)
                action(new QuotationAnalysisContext(document, quotation, evidence, cancellationToken));
        }

        foreach (var action in context.DocumentActions) action(new DocumentAnalysisContext(document, evidence, cancellationToken));
        _outcome = new AnalyzerOutcome([.. evidence], starts, fresh);
    }

    private (ImmutableArray<int> Starts, ImmutableArray<bool> Fresh) Sentences(List<Evidence> evidence, CancellationToken cancellationToken)
    {
        var starts = ImmutableArray.CreateBuilder<int>(document.Sentences.Length + 1);
        var fresh = ImmutableArray.CreateBuilder<bool>(document.Sentences.Length);
        var sentenceContext = new SentenceAnalysisContext(document, evidence, cancellationToken);
        foreach (var sentence in document.Sentences)
        {
            cancellationToken.ThrowIfCancellationRequested();
            starts.Add(evidence.Count);
            var kept = earlier?.For(sentence.Index, context.ReachBefore, context.ReachAfter);
            fresh.Add(kept is null);
            if (kept is not null)
            {
                evidence.AddRange(kept);
                continue;
            }

            sentenceContext.Sentence = sentence;
            foreach (var action in context.SentenceActions) action(sentenceContext);
        }

        starts.Add(evidence.Count);
        return (starts.MoveToImmutable(), fresh.MoveToImmutable());
    }
}
