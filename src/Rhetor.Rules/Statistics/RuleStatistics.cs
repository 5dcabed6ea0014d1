using System.Collections.Immutable;
using Rhetor.Analysis;
using Rhetor.Documents;
using Rhetor.Scoring;
using Rhetor.Text;

namespace Rhetor.Rules;

/// <summary>
/// Hits, precision, recall, overlap and conflict of rules on labelled sentences, in the manner of labelling-function analysis
/// (A. Ratner et al., "Snorkel", VLDB 2017). Immutable.
/// </summary>
public sealed class RuleStatistics
{
    private RuleStatistics(ImmutableArray<RowResult> rows, ImmutableArray<RuleStatistic> rules, ImmutableArray<MarkerStatistic> markers)
    {
        Rows = rows;
        Rules = rules;
        Markers = markers;
        Total = new MarkerStatistic("all", markers.Sum(m => m.Positives), markers.Sum(m => m.Predicted), markers.Sum(m => m.Right));
    }

    /// <summary>The sentences, in the order given.</summary>
    public ImmutableArray<RowResult> Rows { get; }

    /// <summary>The rules of the language, by id.</summary>
    public ImmutableArray<RuleStatistic> Rules { get; }

    /// <summary>The markers, in the order of the catalogue.</summary>
    public ImmutableArray<MarkerStatistic> Markers { get; }

    /// <summary>The sum over all markers, from which micro precision and recall come.</summary>
    public MarkerStatistic Total { get; }

    /// <summary>Runs the rules of a language over labelled sentences.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static RuleStatistics Measure(RuleSet rules, ILanguage language, IReadOnlyList<LabelledText> rows, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(rows);
        if (rules.AnalyzerFor(language.Code) is not { } analyzer) return new RuleStatistics([], [], []);
        var driver = new AnalyzerDriver([analyzer]);
        var fusion = new Fusion(rules.Markers);
        var results = new RowResult[rows.Count];
        Parallel.For(0, rows.Count, new ParallelOptions { CancellationToken = cancellationToken }, i =>
        {
            results[i] = Run(rows[i], language, analyzer.Program.Needs, driver, fusion);
        });

        var markers = rules.Markers.Markers.Select(m => new MarkerStatistic(
            m.Slug,
            results.Count(r => r.Row.Labels.Contains(m.Slug)),
            results.Count(r => r.Predicted.Contains(m.Slug)),
            results.Count(r => r.Row.Labels.Contains(m.Slug) && r.Predicted.Contains(m.Slug))));
        return new RuleStatistics([.. results], [.. analyzer.SupportedRules.Select(r => Of(r, results))], [.. markers]);
    }

    private static RowResult Run(LabelledText row, ILanguage language, Annotations needs, AnalyzerDriver driver, Fusion fusion)
    {
        var offset = row.Context is { Length: > 0 } context ? context.Length + 1 : 0;
        var text = offset > 0 ? $"{row.Context} {row.Text}" : row.Text;
        var result = driver.Run(language.Annotate(SourceText.From(text), needs));
        var scores = fusion.Score(result);
        var predicted = new SortedSet<string>(StringComparer.Ordinal);
        var evidence = ImmutableArray.CreateBuilder<Evidence>();
        foreach (var sentence in result.Document.Sentences.Where(s => s.Span.End > offset))
        {
            evidence.AddRange(result.EvidenceIn(sentence.Index));
            var own = scores.Of(sentence.Index);
            for (var m = 0; m < own.Length; m++)
            {
                if (own[m].IsBorne) predicted.Add(scores.Markers[m]);
            }
        }

        return new RowResult(row, [.. predicted], evidence.ToImmutable(), [.. evidence.Select(e => result.Document.Text.ToString(e.Span))]);
    }

    private static RuleStatistic Of(RuleDescriptor rule, RowResult[] rows)
    {
        int hits = 0, right = 0, withdrawn = 0, wrongly = 0, alone = 0, overlaps = 0, conflicts = 0, positives = 0;
        foreach (var row in rows)
        {
            var isLabelled = row.Row.Labels.Contains(rule.Marker);
            if (isLabelled) positives++;
            var own = row.Evidence.Where(e => Same(e.Rule.Id, rule.Id)).ToList();
            if (own.Count == 0) continue;
            if (own.All(e => !e.Stands))
            {
                withdrawn++;
                if (isLabelled) wrongly++;
                continue;
            }

            var others = row.Evidence.Where(e => Same(e.Rule.Marker, rule.Marker) && !Same(e.Rule.Id, rule.Id)).ToList();
            var isAccompanied = others.Any(e => e.Stands);
            hits++;
            if (isLabelled) right++;
            if (isLabelled && !isAccompanied) alone++;
            if (isAccompanied) overlaps++;
            if (others.Any(e => !e.Stands)) conflicts++;
        }

        return new RuleStatistic(rule, hits, right, withdrawn, wrongly, alone, overlaps, conflicts, positives);
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}
