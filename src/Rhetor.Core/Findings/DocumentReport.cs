using System.Collections.Immutable;
using Rhetor.Analysis;
using Rhetor.Documents;
using Rhetor.Markers;
using Rhetor.Scoring;
using Rhetor.Text;

namespace Rhetor.Findings;

/// <summary>What is said of one text. Immutable and thread-safe.</summary>
public sealed class DocumentReport
{
    /// <summary>Puts a report together.</summary>
    public DocumentReport(AnalysisResult analysis, DocumentScores scores, MarkerCatalog catalog, ImmutableArray<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        Analysis = analysis;
        Scores = scores;
        Catalog = catalog;
        Findings = findings;
        Source = analysis.Document.Text;
        Summary = VoiceSummary.Of(findings);
    }

    /// <summary>The annotated document.</summary>
    public AnnotatedDocument Document => Analysis.Document;

    /// <summary>The evidence that rules and analyzers gave.</summary>
    public AnalysisResult Analysis { get; }

    /// <summary>A score for every sentence and marker.</summary>
    public DocumentScores Scores { get; }

    /// <summary>The markers that were looked for.</summary>
    public MarkerCatalog Catalog { get; }

    /// <summary>The findings, by where they start; suppressed and silent ones included.</summary>
    public ImmutableArray<Finding> Findings { get; }

    /// <summary>How often each marker counts, the author's voice and reported voices apart.</summary>
    public VoiceSummary Summary { get; }

    /// <summary>The text as it was given, markup and all. Where markup was read past, the document's own text is another: see <see cref="InSource"/>.</summary>
    public SourceText Source { get; init; }

    /// <summary>Leads from the document's own text to <see cref="Source"/>; null where they are one.</summary>
    public TextMap? Map { get; init; }

    /// <summary>The suppressions that meant no finding: they can go.</summary>
    public ImmutableArray<SuppressedRange> UnusedSuppressions { get; init; } = [];

    /// <summary>What else is known of the text, such as its date: reported as it came.</summary>
    public IReadOnlyDictionary<string, string> Meta { get; init; } = new Dictionary<string, string>();

    /// <summary>Where the text came from, or null.</summary>
    public string? Path => Source.Path;

    /// <summary>The code of the language.</summary>
    public string Language => Document.Language;

    /// <summary>Where a span of the document's own text stands in <see cref="Source"/>.</summary>
    public TextSpan InSource(TextSpan span) => Map is null ? span : Map.ToSource(span);

    /// <summary>The slugs of the markers that a sentence bears, in the order of the catalogue.</summary>
    public IEnumerable<string> LabelsOf(int sentence)
    {
        for (var m = 0; m < Scores.Markers.Length; m++)
        {
            if (Scores.Of(sentence)[m].IsBorne) yield return Scores.Markers[m];
        }
    }

    /// <summary>The findings about one sentence, in the order of <see cref="Findings"/>.</summary>
    public IEnumerable<Finding> FindingsIn(int sentence) => Findings.Where(f => f.Sentence == sentence);

    /// <summary>This report with other findings; the summary counts them anew.</summary>
    public DocumentReport WithFindings(ImmutableArray<Finding> findings) =>
        new(Analysis, Scores, Catalog, findings) { Source = Source, Map = Map, Meta = Meta, UnusedSuppressions = UnusedSuppressions };
}
