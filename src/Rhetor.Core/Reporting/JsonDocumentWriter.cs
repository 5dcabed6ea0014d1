using System.Text.Json;
using Rhetor.Analysis;
using Rhetor.Documents;
using Rhetor.Findings;
using Rhetor.Scoring;

namespace Rhetor.Reporting;

/// <summary>Writes one document of <c>rhetor/report/1</c>: stable key order, scores rounded to four decimals.</summary>
internal static class JsonDocumentWriter
{
    private const double LeastScore = 0.01;

    public static void Write(Utf8JsonWriter json, DocumentReport report, OffsetUnit unit)
    {
        var map = new OffsetMap(report.Source, unit);
        json.WriteStartObject();
        json.WriteString("path", report.Path);
        json.WriteString("sha256", report.Source.GetSha256());
        json.WriteString("language", report.Language);
        json.WriteStartObject("meta");
        foreach (var (key, value) in report.Meta) json.WriteString(key, value);
        json.WriteEndObject();
        json.WriteStartArray("sentences");
        foreach (var sentence in report.Document.Sentences) WriteSentence(json, report, sentence, map);
        json.WriteEndArray();
        json.WriteStartArray("findings");
        foreach (var finding in report.Findings) WriteFinding(json, report, finding, map);
        json.WriteEndArray();
        json.WriteStartObject("summary");
        WriteCounts(json, "author", report.Summary.Author);
        WriteCounts(json, "reported", report.Summary.Reported);
        json.WriteEndObject();
        WriteWords(json, report.Document);
        json.WriteEndObject();
    }

    // How many words stand in each voice: what counts are held against where texts are compared.
    private static void WriteWords(Utf8JsonWriter json, AnnotatedDocument document)
    {
        int author = 0, reported = 0;
        foreach (var token in document.Tokens)
        {
            if (token.IsPunctuation) continue;
            if (VoiceSummary.IsReported(token.Voice)) reported++;
            else author++;
        }

        json.WriteStartObject("words");
        json.WriteNumber("author", author);
        json.WriteNumber("reported", reported);
        json.WriteEndObject();
    }

    private static void WriteSentence(Utf8JsonWriter json, DocumentReport report, Sentence sentence, OffsetMap map)
    {
        json.WriteStartObject();
        json.WriteNumber("index", sentence.Index);
        WriteSpan(json, report.InSource(sentence.Span), map);
        json.WriteString("text", report.Document.Text.AsSpan(sentence.Span));
        json.WriteString("voice", Names.Of(sentence.Voice));
        json.WriteString("speaker", sentence.Attribution.Speaker);
        json.WriteString("stance", sentence.Attribution.Stance is { } stance ? Names.Of(stance) : null);
        json.WriteStartArray("labels");
        foreach (var label in report.LabelsOf(sentence.Index)) json.WriteStringValue(label);
        json.WriteEndArray();
        json.WriteStartObject("scores");
        WriteScores(json, report.Scores, sentence.Index);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteScores(Utf8JsonWriter json, DocumentScores scores, int sentence)
    {
        var row = scores.Of(sentence);
        for (var m = 0; m < row.Length; m++)
        {
            if (row[m].Probability >= LeastScore) json.WriteNumber(scores.Markers[m], Round(row[m].Probability));
        }
    }

    private static void WriteFinding(Utf8JsonWriter json, DocumentReport report, Finding finding, OffsetMap map)
    {
        json.WriteStartObject();
        json.WriteString("id", finding.Id);
        json.WriteString("marker", finding.Marker);
        json.WriteNumber("score", Round(finding.Score));
        json.WriteString("basis", Names.Of(finding.Basis));
        json.WriteString("severity", Names.Of(finding.Severity));
        if (finding.IsAboutText) json.WriteNumber("sentence", finding.Sentence);
        else json.WriteNull("sentence");
        WriteSpan(json, report.InSource(finding.Span), map);
        json.WriteString("text", report.Document.Text.AsSpan(finding.Span));
        json.WriteString("voice", Names.Of(finding.Voice));
        json.WriteString("speaker", finding.Speaker);
        json.WriteString("target", finding.Target);
        json.WriteString("message", finding.Message);
        WriteSuppression(json, finding.Suppressed);
        json.WriteString("fingerprint", finding.Fingerprint);
        json.WriteStartArray("evidence");
        foreach (var evidence in finding.Evidence) WriteEvidence(json, evidence, report.InSource(evidence.Span), map);
        foreach (var contribution in finding.Contributions) WriteContribution(json, contribution);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteSuppression(Utf8JsonWriter json, Suppression? suppression)
    {
        if (suppression is null)
        {
            json.WriteNull("suppressed");
            return;
        }

        json.WriteStartObject("suppressed");
        json.WriteString("kind", Names.Of(suppression.Kind));
        json.WriteString("reason", suppression.Reason);
        json.WriteEndObject();
    }

    private static void WriteEvidence(Utf8JsonWriter json, Evidence evidence, Text.TextSpan span, OffsetMap map)
    {
        json.WriteStartObject();
        json.WriteString("kind", "rule");
        json.WriteString("rule", evidence.Rule.Id);
        json.WriteNumber("start", map.At(span.Start));
        json.WriteNumber("length", map.Length(span));
        json.WriteString("strength", Names.Of(evidence.Rule.Strength));
        json.WriteEndObject();
    }

    private static void WriteContribution(Utf8JsonWriter json, FeatureContribution contribution)
    {
        json.WriteStartObject();
        json.WriteString("kind", "model");
        json.WriteString("feature", contribution.Feature);
        json.WriteNumber("contribution", Round(contribution.Contribution));
        json.WriteEndObject();
    }

    private static void WriteSpan(Utf8JsonWriter json, Text.TextSpan span, OffsetMap map)
    {
        var (line, column) = map.LineColumn(span.Start);
        json.WriteNumber("start", map.At(span.Start));
        json.WriteNumber("length", map.Length(span));
        json.WriteNumber("line", line);
        json.WriteNumber("column", column);
    }

    private static void WriteCounts(Utf8JsonWriter json, string name, IReadOnlyDictionary<string, int> counts)
    {
        json.WriteStartObject(name);
        foreach (var (marker, count) in counts) json.WriteNumber(marker, count);
        json.WriteEndObject();
    }

    private static double Round(double value) => Math.Round(value, 4, MidpointRounding.AwayFromZero);
}
