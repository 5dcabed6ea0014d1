using Rhetor.Rules;

namespace Rhetor.Benchmarks.Rules;

/// <summary>The tables and lists of <c>rules-check --data</c>.</summary>
internal static class MeasureReport
{
    public static void Write(RuleStatistics statistics, CheckOptions options, string language)
    {
        Console.WriteLine($"\n[{language}] {statistics.Rows.Length} labelled sentences, rules alone");
        Console.WriteLine($"{"rule",-60} {"hits",5} {"right",5} {"prec",6} {"recall",6} {"alone",5} {"wdrwn",5} {"wrong",5}");
        foreach (var rule in statistics.Rules.Where(r => Wanted(r.Rule.Marker, r.Rule.Id, options) && (r.Hits > 0 || r.Withdrawn > 0)))
        {
            Console.WriteLine(FormattableString.Invariant(
                $"{rule.Rule.Id,-60} {rule.Hits,5} {rule.Right,5} {rule.Precision,6:0.00} {rule.RecallShare,6:0.00} {rule.Alone,5} {rule.Withdrawn,5} {rule.WithdrawnWrongly,5}  {rule.Rule.Strength}"));
        }

        Console.WriteLine($"\n{"marker",-24} {"gold",5} {"found",5} {"right",5} {"prec",6} {"recall",6} {"f1",6}");
        foreach (var marker in statistics.Markers.Where(m => options.Marker is null || m.Marker == options.Marker).Append(statistics.Total))
        {
            Console.WriteLine(FormattableString.Invariant(
                $"{marker.Marker,-24} {marker.Positives,5} {marker.Predicted,5} {marker.Right,5} {marker.Precision,6:0.00} {marker.Recall,6:0.00} {marker.F1,6:0.00}"));
        }

        if (options.Show is null) return;
        var shown = 0;
        foreach (var row in statistics.Rows)
        {
            foreach (var marker in Shown(row, options))
            {
                if (shown++ >= options.Limit) return;
                Console.WriteLine($"\n{options.Show} {marker} [{row.Row.Id}] gold: {string.Join(", ", row.Row.Labels)}");
                if (row.Row.Context is { } context) Console.WriteLine($"    ({Tail(context)})");
                Console.WriteLine($"    {row.Row.Text}");
                for (var i = 0; i < row.Evidence.Length; i++)
                {
                    var evidence = row.Evidence[i];
                    if (evidence.Rule.Marker != marker || (options.Rule is not null && evidence.Rule.Id != options.Rule)) continue;
                    Console.WriteLine($"      {evidence.Rule.Id} ({evidence.Rule.Strength}) »{row.Matches[i]}«{(evidence.Exception is { } by ? $" withdrawn by {by}" : "")}");
                }
            }
        }
    }

    private static IEnumerable<string> Shown(RowResult row, CheckOptions options)
    {
        var markers = options.Show switch
        {
            "fn" => row.Row.Labels.Where(l => !row.Predicted.Contains(l)),
            "hits" => row.Evidence.Select(e => e.Rule.Marker).Distinct(),
            _ => row.Predicted.Where(p => !row.Row.Labels.Contains(p)),
        };
        return markers.Where(m => options.Marker is null || m == options.Marker)
            .Where(m => options.Rule is null || row.Evidence.Any(e => e.Rule.Id == options.Rule));
    }

    private static bool Wanted(string marker, string rule, CheckOptions options) =>
        (options.Marker is null || options.Marker == marker) && (options.Rule is null || options.Rule == rule);

    private static string Tail(string text) => text.Length > 160 ? "…" + text[^160..] : text;
}
