using Rhetor.Analysis;
using Rhetor.Configuration;
using Rhetor.Documents;
using Rhetor.Markers;
using Rhetor.Scoring;

namespace Rhetor;

/// <summary>What a <see cref="RhetorEngine"/> is made of. Read once, when the engine is created; later changes have no effect.</summary>
public sealed class RhetorOptions
{
    /// <summary>
    /// The tag of the language of texts that do not say otherwise (RFC 5646: <c>da</c>, <c>en-GB</c>, <c>uk</c>), or <c>auto</c>. A language without a pack is
    /// read with the generic layer.
    /// </summary>
    public string Language { get; set; } = AnalyzerOptions.AutomaticLanguage;

    /// <summary>Whether rules are used: the shipped ones and those of <see cref="RulesDirectories"/>.</summary>
    public bool UseRules { get; set; } = true;

    /// <summary>Whether the shipped rules are used. The shipped markers are known in any case.</summary>
    public bool UseShippedRules { get; set; } = true;

    /// <summary>Folders with further rules, lexicons and a <c>markers.yml</c>; what has the id of something shipped takes its place.</summary>
    public IList<string> RulesDirectories { get; } = [];

    /// <summary>Whether a fault in one rule file refuses the whole set, instead of leaving out the faulty rules.</summary>
    public bool StrictRules { get; set; }

    /// <summary>Whether rules whose status is experimental are used.</summary>
    public bool UseExperimentalRules { get; set; }

    /// <summary>Whether models are used.</summary>
    public bool UseModels { get; set; } = true;

    /// <summary>Models by language in place of the shipped ones; the first for a language counts.</summary>
    public IList<ISentenceScorer> Models { get; } = [];

    /// <summary>A folder with models in place of the shipped ones: one model, or a subfolder a language; null for the shipped ones.</summary>
    public string? ModelsDirectory { get; set; }

    /// <summary>Is told, once each, what is odd but no error, such as a model that was trained with other rules; from any thread.</summary>
    public Action<string>? OnWarning { get; set; }

    /// <summary>Analyzers that run beside the rules. One instance serves all documents at once.</summary>
    public IList<TextAnalyzer> Analyzers { get; } = [];

    /// <summary>Markers of one's own, for rules and analyzers to speak for; one with the slug of a known marker takes its place.</summary>
    public IList<Marker> OwnMarkers { get; } = [];

    /// <summary>
    /// What each of <see cref="Analyzers"/> may take for one document, 10 seconds by default; <see cref="Timeout.InfiniteTimeSpan"/> sets
    /// no bound. One that takes longer loses what it said of that document and is reported as a finding <c>RH0002</c>.
    /// </summary>
    public TimeSpan AnalyzerTimeBudget { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Languages in place of the shipped ones with the same code.</summary>
    public IList<ILanguage> Languages { get; } = [];

    /// <summary>Slugs or ids of the only markers to look for; empty means all.</summary>
    public IList<string> Markers { get; } = [];

    /// <summary>Slugs or ids of markers not to look for.</summary>
    public IList<string> SkippedMarkers { get; } = [];

    /// <summary>Severities and thresholds of texts that do not bring their own.</summary>
    public AnalyzerOptions Defaults { get; set; } = AnalyzerOptions.Default;

    /// <summary>How many texts are analysed at once by <see cref="RhetorEngine.AnalyzeAsync(IAsyncEnumerable{Rhetor.Text.SourceText}, CancellationToken)"/>; 0 means one a processor.</summary>
    public int MaxDegreeOfParallelism { get; set; }

    /// <summary>Whether the time that each analyzer takes is kept.</summary>
    public bool MeasureTimings { get; set; }
}
