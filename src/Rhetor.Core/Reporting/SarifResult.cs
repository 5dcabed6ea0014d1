using System.Text.Json;
using Rhetor.Findings;
using Rhetor.Markers;

namespace Rhetor.Reporting;

/// <summary>Writes one finding as a SARIF result.</summary>
internal static class SarifResult
{
    public static void Write(Utf8JsonWriter json, DocumentReport document, Finding finding, int ruleIndex, bool hasBaseline)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Id);
        json.WriteNumber("ruleIndex", ruleIndex);

        // A level of "none" is for results that are no failures.
        if (finding.Severity <= Severity.Silent) json.WriteString("kind", "informational");
        json.WriteString("level", LevelOf(finding.Severity));
        SarifReportWriter.WriteText(json, "message", finding.Message);
        WriteLocation(json, document, finding);
        json.WriteNumber("rank", Math.Round(finding.Score * 100, 2, MidpointRounding.AwayFromZero));
        json.WriteStartObject("partialFingerprints");
        json.WriteString("rhetor/v1", finding.Fingerprint);
        json.WriteEndObject();
        if (finding.Suppressed is { Kind: SuppressionKind.Baseline }) json.WriteString("baselineState", "unchanged");
        else if (hasBaseline) json.WriteString("baselineState", "new");
        WriteSuppression(json, finding.Suppressed);
        json.WriteStartObject("properties");
        json.WriteString("marker", finding.Marker);
        json.WriteString("voice", Names.Of(finding.Voice));
        json.WriteString("speaker", finding.Speaker);
        json.WriteString("target", finding.Target);
        json.WriteString("basis", Names.Of(finding.Basis));
        json.WriteString("severity", Names.Of(finding.Severity));
        json.WriteStartArray("rules");
        foreach (var rule in finding.Evidence.Select(e => e.Rule.Id).Distinct(StringComparer.Ordinal)) json.WriteStringValue(rule);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public static string LevelOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Suggestion => "note",
        _ => "none",
    };

    public static void WriteLocations(Utf8JsonWriter json, InputError error)
    {
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", UriOf(error.Path));
        json.WriteEndObject();
        if (error.Line is { } line)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", line);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteLocation(Utf8JsonWriter json, DocumentReport document, Finding finding)
    {
        var location = document.Source.GetLocation(document.InSource(finding.Span));
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", UriOf(document.Path ?? "text"));
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", location.Start.Line + 1);
        json.WriteNumber("startColumn", location.Start.Character + 1);
        json.WriteNumber("endLine", location.End.Line + 1);
        json.WriteNumber("endColumn", location.End.Character + 1);
        json.WriteNumber("charOffset", location.Span.Start);
        json.WriteNumber("charLength", location.Span.Length);
        SarifReportWriter.WriteText(json, "snippet", document.Source.ToString(location.Span));
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteSuppression(Utf8JsonWriter json, Suppression? suppression)
    {
        json.WriteStartArray("suppressions");
        if (suppression is not null)
        {
            json.WriteStartObject();
            json.WriteString("kind", suppression.Kind == SuppressionKind.Comment ? "inSource" : "external");
            if (suppression.Reason is { } reason) json.WriteString("justification", reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // A path as a relative or file URI, each segment escaped.
    private static string UriOf(string path)
    {
        var escaped = string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
        return path.StartsWith('/') ? $"file://{escaped}" : escaped;
    }
}
