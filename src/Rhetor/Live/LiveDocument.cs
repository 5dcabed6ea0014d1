using Rhetor.Configuration;
using Rhetor.Findings;
using Rhetor.Text;

namespace Rhetor.Live;

/// <summary>
/// A text that is being edited, with its report. Each edit gives a new one, whose report equals that of an analysis from scratch but
/// re-reads only the sentences that the edit can have touched. Immutable and thread-safe: old ones stay valid, so that undo is free.
/// </summary>
/// <remarks>
/// Tokens, sentence ends, quotations and voices are found in the whole text at every edit, as one quotation mark can flip all that
/// follows it; that is fast. What takes the time (grammar, rules and analyzers that declare their reach) is kept for each sentence for
/// which all that they could read is unchanged. An analyzer without declared reach, and a model, read the whole text each time.
/// </remarks>
public sealed class LiveDocument
{
    private readonly RhetorEngine _engine;
    private readonly AnalyzerOptions _options;

    internal LiveDocument(RhetorEngine engine, AnalyzerOptions options, DocumentReport report)
    {
        _engine = engine;
        _options = options;
        Report = report;
    }

    /// <summary>The text.</summary>
    public SourceText Text => Report.Document.Text;

    /// <summary>What is said of it.</summary>
    public DocumentReport Report { get; }

    /// <summary>The number of sentences that rules or analyzers read for this report.</summary>
    public int AnalyzedSentences => Report.Analysis.AnalyzedSentences;

    /// <summary>The number of sentences whose grammar was computed for this report.</summary>
    public int ParsedSentences => Report.Document.ParsedSentences;

    /// <summary>The document with one edit made.</summary>
    /// <param name="change">The edit, in UTF-16 code units of <see cref="Text"/>.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="ArgumentOutOfRangeException">The changed span lies outside the text.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public LiveDocument WithChange(TextChange change, CancellationToken cancellationToken = default) =>
        new(_engine, _options, _engine.Reanalyze(Report, change, _options, cancellationToken));
}
