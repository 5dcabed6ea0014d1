using System.Text.Json;
using Rhetor.Cli.Commands.Labels.Exchange;
using Rhetor.Cli.Hosting;
using Rhetor.Learning.Data;

namespace Rhetor.Cli.Commands.Labels;

/// <summary>Writes labelled rows as JSON Lines, as the reader takes them.</summary>
internal static class LabelledJsonLines
{
    /// <exception cref="CliException">The file cannot be written.</exception>
    public static void Write(CliHost host, string path, IEnumerable<LabelledSentence> rows) => ExchangeFile.WriteLines(host, path, rows, static (json, row) =>
    {
        json.WriteStartObject();
        WriteFields(json, row);
        json.WriteEndObject();
    });

    /// <summary>Writes the fields of a row into the open object.</summary>
    public static void WriteFields(Utf8JsonWriter json, LabelledSentence row)
    {
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
    }
}
