using System.Text.Encodings.Web;
using System.Text.Json;
using Rhetor.Evaluation;

namespace Rhetor.Cli.Commands.Training;

/// <summary>Figures as JSON, schema <c>rhetor/evaluation/1</c>.</summary>
internal static class EvaluationJson
{
    public static void Write(Stream output, EvaluationReport report, EvaluationComparison? comparison)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("schema", "rhetor/evaluation/1");
        report.WriteTo(json);
        WriteErrors(json, "falseAlarms", report.FalseAlarms);
        WriteErrors(json, "misses", report.Misses);
        if (comparison is not null)
        {
            json.WriteStartObject("against");
            json.WriteString("models", comparison.Name);
            comparison.Report.WriteTo(json);
            json.WriteStartObject("difference");
            json.WriteNumber("f1", Math.Round(comparison.Difference.Difference.Estimate, 4));
            json.WriteNumber("low", Math.Round(comparison.Difference.Difference.Low, 4));
            json.WriteNumber("high", Math.Round(comparison.Difference.Difference.High, 4));
            json.WriteNumber("notBetter", Math.Round(comparison.Difference.NotBetter, 4));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    private static void WriteErrors(Utf8JsonWriter json, string name, IEnumerable<MarkerError> errors)
    {
        json.WriteStartArray(name);
        foreach (var error in errors)
        {
            json.WriteStartObject();
            json.WriteString("marker", error.Marker);
            json.WriteNumber("probability", Math.Round(error.Probability, 4));
            json.WriteString("id", error.Sentence.Id);
            json.WriteString("file", error.Sentence.File);
            json.WriteNumber("line", error.Sentence.Line);
            json.WriteString("text", error.Sentence.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
