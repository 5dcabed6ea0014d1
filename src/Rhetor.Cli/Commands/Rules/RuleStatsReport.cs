using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Rhetor.Cli.Hosting;
using Rhetor.Cli.Output.Terminal;
using Rhetor.Rules;

namespace Rhetor.Cli.Commands.Rules;

/// <summary>The report of <c>rhetor rules stats</c>, as tables and as JSON.</summary>
internal static class RuleStatsReport
{
    public static void Show(CliHost host, RuleStatistics statistics)
    {
        using var page = new Page(host, host.Output, isOutput: true);
        var width = Math.Max(20, statistics.Rules.Select(r => r.Rule.Id.Length).DefaultIfEmpty().Max());
        page.Line(($"{"rule".PadRight(width)}  {"hits",6} {"right",6} {"prec.",6} {"recall",6} {"alone",6} {"overl.",6} {"confl.",6} {"withdr.",7}", Styles.Dim));
        foreach (var rule in statistics.Rules.OrderByDescending(r => r.Hits).ThenBy(r => r.Rule.Id, StringComparer.Ordinal))
        {
            page.Line(string.Create(CultureInfo.InvariantCulture,
                $"{rule.Rule.Id.PadRight(width)}  {rule.Hits,6} {rule.Right,6} {rule.Precision,6:0.00} {rule.RecallShare,6:0.00} {rule.Alone,6} {rule.Overlaps,6} {rule.Conflicts,6} {rule.Withdrawn,7}"));
        }

        page.Line();
        page.Line(($"{"marker".PadRight(width)}  {"gold",6} {"found",6} {"right",6} {"prec.",6} {"recall",6} {"F1",6}", Styles.Dim));
        foreach (var marker in statistics.Markers.Where(m => m.Positives + m.Predicted > 0).Append(statistics.Total))
        {
            page.Line(string.Create(CultureInfo.InvariantCulture,
                $"{marker.Marker.PadRight(width)}  {marker.Positives,6} {marker.Predicted,6} {marker.Right,6} {marker.Precision,6:0.00} {marker.Recall,6:0.00} {marker.F1,6:0.00}"));
        }
    }

    public static void WriteJson(Stream output, RuleStatistics statistics)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteStartArray("rules");
        foreach (var rule in statistics.Rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Rule.Id);
            json.WriteString("marker", rule.Rule.Marker);
            json.WriteNumber("hits", rule.Hits);
            json.WriteNumber("right", rule.Right);
            json.WriteNumber("precision", Math.Round(rule.Precision, 4));
            json.WriteNumber("recall", Math.Round(rule.RecallShare, 4));
            json.WriteNumber("alone", rule.Alone);
            json.WriteNumber("overlaps", rule.Overlaps);
            json.WriteNumber("conflicts", rule.Conflicts);
            json.WriteNumber("withdrawn", rule.Withdrawn);
            json.WriteNumber("withdrawnWrongly", rule.WithdrawnWrongly);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("markers");
        foreach (var marker in statistics.Markers.Append(statistics.Total))
        {
            json.WriteStartObject();
            json.WriteString("marker", marker.Marker);
            json.WriteNumber("positives", marker.Positives);
            json.WriteNumber("predicted", marker.Predicted);
            json.WriteNumber("right", marker.Right);
            json.WriteNumber("precision", Math.Round(marker.Precision, 4));
            json.WriteNumber("recall", Math.Round(marker.Recall, 4));
            json.WriteNumber("f1", Math.Round(marker.F1, 4));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }
}
