using System.Text.Json;
using Rhetor.Learning.Data;

namespace Rhetor.Cli.Commands.Labels.Exchange;

/// <summary>Prodigy's JSONL for its <c>choice</c> interface: <c>options</c>, what was accepted, and the answer. Rows that were skipped or rejected do not come back.</summary>
internal sealed class ProdigyFormat() : JsonLinesExchange("prodigy")
{
    protected override void Write(Utf8JsonWriter json, LabelledSentence row, IReadOnlyList<string> markers)
    {
        json.WriteStartObject();
        json.WriteString("text", row.Text);
        json.WriteStartArray("options");
        foreach (var marker in markers)
        {
            json.WriteStartObject();
            json.WriteString("id", marker);
            json.WriteString("text", marker);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("accept");
        foreach (var label in row.Labels) json.WriteStringValue(label);
        json.WriteEndArray();
        json.WriteStartObject("meta");
        ExchangeRow.WriteFields(json, row);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    protected override LabelledSentence? Read(JsonElement json, ExchangePlace place)
    {
        if (ExchangeRow.Text(json, "answer") is { } answer && answer != "accept") return null;
        if (!json.TryGetProperty("accept", out var accepted) || accepted.ValueKind != JsonValueKind.Array)
        {
            place.Fault("expected 'accept' as a list of markers, as the choice interface writes it");
            return null;
        }

        return ExchangeRow.Read(place, ExchangeRow.Text(json, "text"), Names(json, "accept"), json.TryGetProperty("meta", out var meta) ? meta : json);
    }
}
