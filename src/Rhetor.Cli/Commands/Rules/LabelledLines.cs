using System.Text.Json;
using Rhetor.Cli.Hosting;
using Rhetor.Cli.Inputs;
using Rhetor.Documents;
using Rhetor.Markers;
using Rhetor.Rules;

namespace Rhetor.Cli.Commands.Rules;

/// <summary>Reads labelled sentences from JSON Lines: <c>{"id", "lang", "text", "labels", "context"}</c>.</summary>
internal static class LabelledLines
{
    /// <summary>The sentences of one language.</summary>
    /// <exception cref="CliException">The file cannot be read, or a line is not what it should be.</exception>
    public static IEnumerable<LabelledText> Read(CliHost host, string file, string language, MarkerCatalog markers)
    {
        string text;
        try
        {
            text = TextDecoder.Decode(FileBytes.Read(host.Resolve(file)), null);
        }
        catch (InputException exception)
        {
            throw CliException.Usage(exception.In(file));
        }

        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            if (Parse(line, file, number, language, markers) is { } row) yield return row;
        }
    }

    private static LabelledText? Parse(string line, string file, int number, string language, MarkerCatalog markers)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var row = json.RootElement;
            if (!LanguageTag.Covers(language, row.GetProperty("lang").GetString() ?? "")) return null;
            var labels = row.GetProperty("labels").EnumerateArray().Select(l => l.GetString()!).ToList();
            if (labels.Find(l => markers.Find(l) is null) is { } unknown)
                throw CliException.Usage($"{file}:{number}: unknown marker '{unknown}'{(markers.Suggest(unknown) is { } near ? $"; did you mean '{near}'?" : "")}");
            var context = row.TryGetProperty("context", out var before) && before.ValueKind == JsonValueKind.String ? before.GetString() : null;
            var id = row.TryGetProperty("id", out var own) ? own.ToString() : FormattableString.Invariant($"{number}");
            return new LabelledText(id, row.GetProperty("text").GetString()!, context, labels);
        }
        catch (JsonException exception)
        {
            throw CliException.Usage(FormattableString.Invariant($"{file}:{number}:{exception.BytePositionInLine + 1}: expected a JSON object"));
        }
        catch (Exception exception) when (exception is KeyNotFoundException or InvalidOperationException)
        {
            throw CliException.Usage($"{file}:{number}: expected an object with 'lang', 'text' and a list of 'labels'");
        }
    }
}
