using System.Collections.Immutable;
using System.Security;
using System.Text;
using System.Text.Json;
using Rhetor.Cli.Hosting;
using Rhetor.Learning.Data;

namespace Rhetor.Cli.Commands.Labels.Exchange;

/// <summary>
/// Label Studio's JSON: a list of tasks, the labels as choices of an annotation. Beside the file goes the labelling interface, to be pasted
/// into the project's settings. A task without an annotation does not come back.
/// </summary>
internal sealed class LabelStudioFormat() : ExchangeFormat("label-studio")
{
    private const string Choices = "markers";

    public override void Write(CliHost host, string path, IReadOnlyList<LabelledSentence> rows, IReadOnlyList<string> markers)
    {
        using (var file = OutputFile.Open(host, path))
        {
            using (var json = new Utf8JsonWriter(file, ExchangeFile.Indented))
            {
                json.WriteStartArray();
                foreach (var row in rows) Write(json, row);
                json.WriteEndArray();
            }

            file.WriteByte((byte)'\n');
        }

        ExchangeFile.WriteText(host, Path.ChangeExtension(path, ".interface.xml"), Interface(markers));
    }

    public override LabelledDataset Read(CliHost host, string path, LabelVocabulary vocabulary)
    {
        var rows = ImmutableArray.CreateBuilder<LabelledSentence>();
        var faults = ImmutableArray.CreateBuilder<DataFault>();
        var bytes = Encoding.UTF8.GetBytes(ExchangeFile.ReadText(host, path));
        var reader = new Utf8JsonReader(bytes);
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartArray)
                throw new CliException(ExitCode.Inputs, $"{path}:1: expected a list of tasks, as Label Studio's JSON export writes it");
            var (line, counted) = (1, 0);
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                var start = (int)reader.TokenStartIndex;
                line += bytes.AsSpan(counted, start - counted).Count((byte)'\n');
                counted = start;
                using var task = JsonDocument.ParseValue(ref reader);
                if (Read(task.RootElement, new ExchangePlace(path, line, vocabulary, faults)) is { } row) rows.Add(row);
            }
        }
        catch (JsonException exception)
        {
            faults.Add(new DataFault(path, (int)(exception.LineNumber ?? 0) + 1, (int)(exception.BytePositionInLine ?? 0) + 1, "no valid JSON; the tasks before it were read"));
        }

        return new LabelledDataset(rows.ToImmutable(), faults.ToImmutable());
    }

    private static void Write(Utf8JsonWriter json, LabelledSentence row)
    {
        json.WriteStartObject();
        json.WriteStartObject("data");
        json.WriteString("text", row.Text);
        ExchangeRow.WriteFields(json, row);
        // The interface shows it: a task without it is refused.
        if (row.Context is null) json.WriteString("context", "");
        json.WriteEndObject();
        json.WriteStartArray("annotations");
        json.WriteStartObject();
        json.WriteStartArray("result");
        if (row.Labels.Length > 0)
        {
            json.WriteStartObject();
            json.WriteString("from_name", Choices);
            json.WriteString("to_name", "text");
            json.WriteString("type", "choices");
            json.WriteStartObject("value");
            json.WriteStartArray("choices");
            foreach (var label in row.Labels) json.WriteStringValue(label);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static LabelledSentence? Read(JsonElement task, ExchangePlace place)
    {
        if (task.ValueKind != JsonValueKind.Object || !task.TryGetProperty("data", out var data))
        {
            place.Fault("expected a task with 'data'");
            return null;
        }

        if (!task.TryGetProperty("annotations", out var annotations) || annotations.ValueKind != JsonValueKind.Array) return null;
        // The last annotation that was not cancelled is the one that stands.
        JsonElement? standing = null;
        foreach (var annotation in annotations.EnumerateArray())
        {
            if (!(annotation.TryGetProperty("was_cancelled", out var cancelled) && cancelled.ValueKind == JsonValueKind.True)) standing = annotation;
        }

        return standing is { } found ? ExchangeRow.Read(place, ExchangeRow.Text(data, "text"), Labels(found), data) : null;
    }

    private static IEnumerable<string> Labels(JsonElement annotation)
    {
        if (!annotation.TryGetProperty("result", out var results) || results.ValueKind != JsonValueKind.Array) yield break;
        foreach (var result in results.EnumerateArray())
        {
            if (!result.TryGetProperty("value", out var value)) continue;
            foreach (var name in (string[])["choices", "labels"])
            {
                if (!value.TryGetProperty(name, out var chosen) || chosen.ValueKind != JsonValueKind.Array) continue;
                foreach (var label in chosen.EnumerateArray()) yield return label.ToString();
            }
        }
    }

    private static string Interface(IEnumerable<string> markers)
    {
        var xml = new StringBuilder("<View>\n  <Text name=\"before\" value=\"$context\"/>\n  <Text name=\"text\" value=\"$text\"/>\n");
        xml.Append("  <Choices name=\"").Append(Choices).Append("\" toName=\"text\" choice=\"multiple\">\n");
        foreach (var marker in markers) xml.Append("    <Choice value=\"").Append(SecurityElement.Escape(marker)).Append("\"/>\n");
        return xml.Append("  </Choices>\n</View>\n").ToString();
    }
}
