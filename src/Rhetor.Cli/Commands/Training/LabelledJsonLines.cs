using System.Text.Encodings.Web;
using System.Text.Json;
using Rhetor.Learning.Data;

namespace Rhetor.Cli.Commands.Training;

/// <summary>Writes labelled rows as JSON Lines, as the reader takes them.</summary>
internal static class LabelledJsonLines
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(string path, IEnumerable<LabelledSentence> rows)
    {
        using var file = File.Create(path);
        foreach (var row in rows)
        {
            using (var json = new Utf8JsonWriter(file, Options)) WriteRow(json, row);
            file.WriteByte((byte)'\n');
        }
    }

    private static void WriteRow(Utf8JsonWriter json, LabelledSentence row)
    {
        json.WriteStartObject();
        json.WriteString("id", row.Id);
        json.WriteString("lang", row.Language);
        json.WriteString("text", row.Text);
        json.WriteStartArray("labels");
        foreach (var label in row.Labels) json.WriteStringValue(label);
        json.WriteEndArray();
        if (row.Voice is { } voice) json.WriteString("voice", voice.ToString().ToLowerInvariant());
        if (row.Speaker is { } speaker) json.WriteString("speaker", speaker);
        if (row.Context is { } context) json.WriteString("context", context);
        json.WriteString("source", row.Source);
        json.WriteString("group", row.Group);
        json.WriteEndObject();
    }
}
