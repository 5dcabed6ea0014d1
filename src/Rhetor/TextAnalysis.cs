using Rhetor.Configuration;
using Rhetor.Findings;
using Rhetor.Markers;
using Rhetor.Scoring;

namespace Rhetor;

/// <summary>The way of one text: annotate, run the analyzers, fuse, make findings, fold them.</summary>
internal static class TextAnalysis
{
    public static DocumentReport Run(
        LanguageUnit unit,
        MarkerCatalog catalog,
        AnalyzerOptions options,
        TextInput input,
        bool measure,
        CancellationToken cancellationToken)
    {
        var document = unit.Language.Annotate(input.Text, unit.Needs, cancellationToken);
        if (!input.Sentences.IsDefaultOrEmpty) document = SentenceMerge.Apply(document, input.Sentences);
        var analysis = unit.Driver.Run(document, measure, cancellationToken);
        if (options.RuleSeverities.ContainsValue(Severity.None))
            analysis = analysis.Where(e => options.RuleSeverities.GetValueOrDefault(e.Rule.Id, Severity.Warning) != Severity.None);

        var wanted = Wanted(catalog, options);
        var fusion = new Fusion(wanted, unit.Model, new FusionOptions { Thresholds = options.Thresholds });
        var scores = fusion.Score(analysis, cancellationToken);
        var findings = FindingPipeline.Run(
            FindingBuilder.Build(analysis, scores, wanted, unit.Model),
            f => SeverityStep.Apply(f, options.MarkerSeverities, options.RuleSeverities),
            f => SuppressionStep.Apply(f, input.Suppressions),
            f => BaselineStep.Apply(f, input.Baseline),
            OverlapStep.Apply,
            SortStep.Apply);
        return new DocumentReport(analysis, scores, wanted, findings) { Source = input.Original ?? input.Text, Meta = input.Meta };
    }

    private static MarkerCatalog Wanted(MarkerCatalog catalog, AnalyzerOptions options)
    {
        if (!options.MarkerSeverities.ContainsValue(Severity.None)) return catalog;
        return new MarkerCatalog(catalog.Markers.Where(m => options.MarkerSeverities.GetValueOrDefault(m.Slug, m.DefaultSeverity) != Severity.None));
    }
}
