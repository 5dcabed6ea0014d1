using System.Text.Json;
using Rhetor.Learning.Data;

namespace Rhetor.Cli.Commands.Labels.Exchange;

/// <summary>doccano's JSONL for text classification: <c>text</c>, <c>label</c>, and further fields that it keeps as metadata.</summary>
internal sealed class DoccanoFormat() : JsonLinesExchange("doccano")
{
    // doccano gives every row a number of its own under "id".
    private const string Id = "rhetor_id";

    protected override void Write(Utf8JsonWriter json, LabelledSentence row, IReadOnlyList<string> markers)
    {
        json.WriteStartObject();
        json.WriteString("text", row.Text);
        json.WriteStartArray("label");
        foreach (var label in row.Labels) json.WriteStringValue(label);
        json.WriteEndArray();
        ExchangeRow.WriteFields(json, row, Id);
        json.WriteEndObject();
    }

    protected override LabelledSentence? Read(JsonElement json, ExchangePlace place)
    {
        if (!json.TryGetProperty("label", out _) && !json.TryGetProperty("labels", out _) && !json.TryGetProperty("cats", out _))
        {
            place.Fault("expected 'label' as a list of markers (empty where the sentence bears none)");
            return null;
        }

        // Older versions hold further fields under "meta"; a field of that name is no object in newer ones.
        var fields = json.TryGetProperty("meta", out var meta) && meta.ValueKind == JsonValueKind.Object ? meta : json;
        return ExchangeRow.Read(
            place, ExchangeRow.Text(json, "text") ?? ExchangeRow.Text(json, "data"), Names(json, "label").Concat(Names(json, "labels")).Concat(Names(json, "cats")), fields, Id);
    }
}
