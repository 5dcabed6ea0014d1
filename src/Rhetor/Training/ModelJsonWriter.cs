using System.Text.Encodings.Web;
using System.Text.Json;
using Rhetor.Evaluation;
using Rhetor.Models;

namespace Rhetor.Training;

/// <summary>Writes <c>model.json</c>: what the model is, what it was made from, and how good it is. Bears no date: the same training gives the same bytes.</summary>
internal static class ModelJsonWriter
{
    public static byte[] Write(TrainingRun run, IReadOnlyList<(string File, long Bytes)> files)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("schema", ModelDescription.Schema);
            json.WriteString("language", run.Options.Language);
            json.WriteString("version", run.Options.Version);
            json.WriteString("learner", run.Options.Learner.Name);
            json.WriteNumber("seed", run.Options.Seed);
            json.WriteNumber("folds", run.Options.Folds);
            json.WriteNumber("outerFolds", run.Options.OuterFolds);
            json.WriteString("rules", run.RulesFingerprint);
            json.WriteStartArray("masked");
            foreach (var name in run.Masked) json.WriteStringValue(name);
            json.WriteEndArray();
            WriteData(json, run);
            WriteFeatures(json, run);
            if (run.Report is { } report)
            {
                json.WriteStartObject("heldOut");
                FiguresJson.WriteTotals(json, report);
                FiguresJson.WriteReliability(json, report);
                FiguresJson.WriteConfusions(json, report);
                json.WriteEndObject();
            }

            WriteMarkers(json, run);
            json.WriteStartObject("files");
            foreach (var (file, bytes) in files) json.WriteNumber(file, bytes);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static void WriteData(Utf8JsonWriter json, TrainingRun run)
    {
        json.WriteStartArray("data");
        foreach (var (dataset, isPrimary) in new[] { (run.Data.Primary, true), (run.Data.Added, false) })
        {
            foreach (var file in DataCounts.Of(dataset))
            {
                json.WriteStartObject();
                json.WriteString("file", file.File);
                json.WriteBoolean("heldOut", isPrimary);
                json.WriteNumber("rows", file.Rows);
                json.WriteNumber("marked", file.Marked);
                json.WriteNumber("groups", file.Groups);
                json.WriteStartObject("sources");
                foreach (var (source, rows) in file.Sources) json.WriteNumber(source, rows);
                json.WriteEndObject();
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
    }

    private static void WriteFeatures(Utf8JsonWriter json, TrainingRun run)
    {
        var schema = run.Result.Model.Schema;
        json.WriteStartObject("features");
        json.WriteString("fingerprint", schema.GetFingerprint());
        json.WriteNumber("wordBuckets", schema.WordBuckets);
        foreach (var kind in schema.Names.GroupBy(n => n.IndexOf('/') is var slash and > 0 ? n[..slash] : n).OrderBy(g => g.Key, StringComparer.Ordinal))
            json.WriteNumber(kind.Key, kind.Count());
        json.WriteEndObject();
    }

    private static void WriteMarkers(Utf8JsonWriter json, TrainingRun run)
    {
        var rows = run.Data.Primary.Concat(run.Data.Added).Sentences;
        json.WriteStartArray("markers");
        foreach (var marker in run.Data.Markers)
        {
            json.WriteStartObject();
            json.WriteString("slug", marker.Slug);
            json.WriteString("id", marker.Id);
            json.WriteString("title", marker.Title);
            json.WriteString("description", marker.Description);
            json.WriteNumber("rows", rows.Count(r => r.Labels.Contains(marker.Slug)));
            if (run.Result.Model.Markers.FirstOrDefault(m => string.Equals(m.Slug, marker.Slug, StringComparison.Ordinal)) is { } fitted)
            {
                FiguresJson.WriteFigure(json, "threshold", fitted.Threshold);
                json.WriteString("calibration", fitted.Calibrator.Kind.ToString().ToLowerInvariant());
                json.WriteNumber("trees", fitted.Trees?.Trees.Length ?? 0);
            }

            if (run.Report?.Markers.FirstOrDefault(f => string.Equals(f.Marker, marker.Slug, StringComparison.Ordinal)) is { } figures)
            {
                json.WriteStartObject("heldOut");
                FiguresJson.WriteFigures(json, figures);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
