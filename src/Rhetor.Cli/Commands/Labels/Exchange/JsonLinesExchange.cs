using System.Collections.Immutable;
using System.Text.Json;
using Rhetor.Cli.Hosting;
using Rhetor.Learning.Data;

namespace Rhetor.Cli.Commands.Labels.Exchange;

/// <summary>A form with an object a line.</summary>
internal abstract class JsonLinesExchange(string name) : ExchangeFormat(name)
{
    public override void Write(CliHost host, string path, IReadOnlyList<LabelledSentence> rows, IReadOnlyList<string> markers) =>
        ExchangeFile.WriteLines(host, path, rows, (json, row) => Write(json, row, markers));

    public override LabelledDataset Read(CliHost host, string path, LabelVocabulary vocabulary)
    {
        var rows = ImmutableArray.CreateBuilder<LabelledSentence>();
        var faults = ImmutableArray.CreateBuilder<DataFault>();
        var number = 0;
        foreach (var line in ExchangeFile.ReadText(host, path).Split('\n'))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            var place = new ExchangePlace(path, number, vocabulary, faults);
            try
            {
                using var json = JsonDocument.Parse(line);
                if (json.RootElement.ValueKind != JsonValueKind.Object) place.Fault($"expected a JSON object, found {json.RootElement.ValueKind}");
                else if (Read(json.RootElement, place) is { } row) rows.Add(row);
            }
            catch (JsonException exception)
            {
                place.Fault("expected one JSON object a line; this line is no valid JSON", (int)(exception.BytePositionInLine ?? 0) + 1);
            }
        }

        return new LabelledDataset(rows.ToImmutable(), faults.ToImmutable());
    }

    protected abstract void Write(Utf8JsonWriter json, LabelledSentence row, IReadOnlyList<string> markers);

    /// <summary>The row of an object; null where it has a fault, or where nobody has answered it.</summary>
    protected abstract LabelledSentence? Read(JsonElement json, ExchangePlace place);

    /// <summary>The names in a list: texts, or the last member of spans (<c>[0, 12, "denial"]</c>).</summary>
    protected static IEnumerable<string> Names(JsonElement json, string name)
    {
        if (!json.TryGetProperty(name, out var list) || list.ValueKind != JsonValueKind.Array) yield break;
        foreach (var item in list.EnumerateArray())
        {
            var label = item.ValueKind == JsonValueKind.Array && item.GetArrayLength() == 3 ? item[2] : item;
            yield return label.ValueKind == JsonValueKind.String ? label.GetString()! : label.GetRawText();
        }
    }
}
