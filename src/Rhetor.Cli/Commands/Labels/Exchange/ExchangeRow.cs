using System.Collections.Immutable;
using System.Text.Json;
using Rhetor.Documents;
using Rhetor.Learning.Data;

namespace Rhetor.Cli.Commands.Labels.Exchange;

/// <summary>What a row carries besides its text and labels, so that nothing is lost on the way through another tool.</summary>
internal static class ExchangeRow
{
    /// <summary>Writes the fields into the open object.</summary>
    public static void WriteFields(Utf8JsonWriter json, LabelledSentence row, string id = "id")
    {
        json.WriteString(id, row.Id);
        json.WriteString("lang", row.Language);
        json.WriteString("group", row.Group);
        if (row.Voice is { } voice) json.WriteString("voice", NameOf(voice));
        if (row.Speaker is { } speaker) json.WriteString("speaker", speaker);
        if (row.Context is { } context) json.WriteString("context", context);
        if (row.Source.Length > 0) json.WriteString("source", row.Source);
    }

    public static string NameOf(Voice voice) => voice.ToString().ToLowerInvariant();

    /// <summary>Puts a row together from what came back; null, with faults, where it cannot be used.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="text">Its text.</param>
    /// <param name="labels">Its labels as the other tool wrote them.</param>
    /// <param name="fields">The object that holds the other fields.</param>
    /// <param name="id">The name of the field with the id.</param>
    public static LabelledSentence? Read(ExchangePlace place, string? text, IEnumerable<string> labels, JsonElement fields, string id = "id") =>
        Make(place, text, labels, name => Text(fields, name == "id" ? id : name));

    /// <summary>Puts a row together; <paramref name="field"/> gives the value of a further field, or null.</summary>
    public static LabelledSentence? Make(ExchangePlace place, string? text, IEnumerable<string> labels, Func<string, string?> field)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            place.Fault("expected a 'text' that is not empty");
            return null;
        }

        var slugs = ImmutableArray.CreateBuilder<string>();
        var isWhole = true;
        foreach (var label in labels)
        {
            if (place.Vocabulary.Resolve(label, out var fault) is { } slug)
            {
                if (!slugs.Contains(slug)) slugs.Add(slug);
                continue;
            }

            place.Fault(fault!);
            isWhole = false;
        }

        if (!isWhole) return null;
        var name = field("id") ?? FormattableString.Invariant($"{place.File}:{place.Line}");
        return new LabelledSentence
        {
            Id = name,
            Language = field("lang") ?? "und",
            Text = text,
            Labels = slugs.ToImmutable(),
            Voice = Enum.TryParse<Voice>(field("voice"), ignoreCase: true, out var voice) && Enum.IsDefined(voice) ? voice : null,
            Speaker = field("speaker"),
            Context = field("context") is { Length: > 0 } context ? context : null,
            Source = field("source") ?? "",
            Group = field("group") ?? name,
            File = place.File,
            Line = place.Line,
        };
    }

    /// <summary>A text, or a number as one; null where there is none.</summary>
    public static string? Text(JsonElement json, string name) =>
        json.ValueKind != JsonValueKind.Object || !json.TryGetProperty(name, out var value) ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : value.ValueKind == JsonValueKind.Number ? value.GetRawText()
        : null;
}
