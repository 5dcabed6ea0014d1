using Rhetor.Analysis;
using Rhetor.Configuration;
using Rhetor.Findings;
using Rhetor.Markers;
using Rhetor.Scoring;
using Rhetor.Text;

namespace Rhetor;

/// <summary>The way of one text: annotate, run the analyzers, fuse, make findings, fold them.</summary>
internal readonly record struct TextAnalysis(LanguageUnit Unit, MarkerCatalog Catalog, AnalyzerOptions Options, bool Measure)
{
    public DocumentReport Run(TextInput input, CancellationToken cancellationToken)
    {
        var document = Unit.Language.Annotate(input.Text, Unit.Needs, cancellationToken);
        if (!input.Headings.IsDefaultOrEmpty) document = HeadingMerge.Apply(document, input.Headings);
        if (!input.Sentences.IsDefaultOrEmpty) document = SentenceMerge.Apply(document, input.Sentences);
        return Report(Unit.Driver.Run(document, Measure, cancellationToken), input, cancellationToken);
    }

    /// <summary>The report after an edit of the text that a report of the same unit is about.</summary>
    public DocumentReport Run(DocumentReport before, TextChange change, CancellationToken cancellationToken)
    {
        var document = Unit.Language.Annotate(before.Document, change, cancellationToken);
        return Report(Unit.Driver.Run(document, before.Analysis, change, Measure, cancellationToken), new TextInput(document.Text), cancellationToken);
    }

    private DocumentReport Report(AnalysisResult analysis, TextInput input, CancellationToken cancellationToken)
    {
        var options = Options;
        if (options.RuleSeverities.ContainsValue(Severity.None))
            analysis = analysis.Where(e => options.RuleSeverities.GetValueOrDefault(e.Rule.Id, Severity.Warning) != Severity.None);

        var wanted = Wanted(Catalog, options);
        var fusion = new Fusion(wanted, Unit.Model, new FusionOptions { Thresholds = options.Thresholds });
        var scores = fusion.Score(analysis, cancellationToken);
        var findings = FindingPipeline.Run(
            FindingBuilder.Build(analysis, scores, wanted, Unit.Model),
            f => SeverityStep.Apply(f, options.MarkerSeverities, options.RuleSeverities),
            f => SuppressionStep.Apply(f, input.Suppressions),
            f => BaselineStep.Apply(f, input.Baseline),
            OverlapStep.Apply,
            SortStep.Apply);
        return new DocumentReport(analysis, scores, wanted, findings)
        {
            Source = input.Original ?? input.Text,
            Map = input.Map,
            Meta = input.Meta,
            UnusedSuppressions = SuppressionStep.Unused(findings, input.Suppressions),
        };
    }

    private static MarkerCatalog Wanted(MarkerCatalog catalog, AnalyzerOptions options)
    {
        if (!options.MarkerSeverities.ContainsValue(Severity.None)) return catalog;
        return new MarkerCatalog(catalog.Markers.Where(m => options.MarkerSeverities.GetValueOrDefault(m.Slug, m.DefaultSeverity) != Severity.None));
    }
}
