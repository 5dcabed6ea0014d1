using System.Collections.Immutable;
using System.Text.Json;
using Rhetor.Documents;

namespace Rhetor.Learning.Data;

/// <summary>Reads the JSON Lines of the labelling guide: one object a line, <c>text</c> and <c>labels</c> at least.</summary>
internal static class JsonLinesLabelReader
{
    public static LabelledDataset Read(TextReader reader, string file, LabelVocabulary vocabulary, string? language)
    {
        var sentences = ImmutableArray.CreateBuilder<LabelledSentence>();
        var faults = ImmutableArray.CreateBuilder<DataFault>();
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            try
            {
                using var json = JsonDocument.Parse(line);
                if (ReadRow(json.RootElement, file, number, vocabulary, language, faults) is { } row) sentences.Add(row);
            }
            catch (JsonException exception)
            {
                faults.Add(new DataFault(file, number, (int)(exception.BytePositionInLine ?? 0) + 1, "expected one JSON object a line; this line is no valid JSON"));
            }
        }

        return new LabelledDataset(sentences.ToImmutable(), faults.ToImmutable());
    }

    private static LabelledSentence? ReadRow(
        JsonElement json, string file, int line, LabelVocabulary vocabulary, string? language, ImmutableArray<DataFault>.Builder faults)
    {
        var before = faults.Count;
        void Fault(string message) => faults.Add(new DataFault(file, line, 0, message));

        if (json.ValueKind != JsonValueKind.Object)
        {
            Fault($"expected a JSON object, found {json.ValueKind}");
            return null;
        }

        var text = OptionalString(json, "text", Fault);
        if (string.IsNullOrWhiteSpace(text)) Fault("expected a 'text' that is not empty");

        var labels = ImmutableArray.CreateBuilder<string>();
        if (!json.TryGetProperty("labels", out var array) || array.ValueKind != JsonValueKind.Array)
        {
            Fault("expected 'labels' as a list of markers (empty where the sentence bears none)");
        }
        else
        {
            foreach (var item in array.EnumerateArray())
            {
                if (item.ValueKind != JsonValueKind.String) Fault($"expected a marker's name in 'labels', found {item.GetRawText()}");
                else if (vocabulary.Resolve(item.GetString()!, out var fault) is not { } slug) Fault(fault!);
                else if (!labels.Contains(slug)) labels.Add(slug);
            }
        }

        var voice = ReadVoice(OptionalString(json, "voice", Fault), Fault);
        var id = OptionalString(json, "id", Fault);
        var group = OptionalString(json, "group", Fault);
        var rowLanguage = OptionalString(json, "lang", Fault);
        var context = OptionalString(json, "context", Fault);
        var speaker = OptionalString(json, "speaker", Fault);
        var source = OptionalString(json, "source", Fault);
        if (faults.Count > before) return null;

        id ??= FormattableString.Invariant($"{file}:{line}");
        return new LabelledSentence
        {
            Id = id,
            Language = rowLanguage ?? language ?? "und",
            Text = text!,
            Labels = labels.ToImmutable(),
            Voice = voice,
            Speaker = speaker,
            Context = string.IsNullOrWhiteSpace(context) ? null : context,
            Source = source ?? "",
            Group = group ?? OptionalString(json, "doc", Fault) ?? id,
            File = file,
            Line = line,
        };
    }

    private static Voice? ReadVoice(string? voice, Action<string> fault)
    {
        switch (voice)
        {
            case null: return null;
            case "author": return Voice.Author;
            case "direct": return Voice.Direct;
            case "indirect": return Voice.Indirect;
            case "headline": return Voice.Headline;
            default:
                fault($"expected 'voice' to be author, direct, indirect or headline, found '{voice}'");
                return null;
        }
    }

    private static string? OptionalString(JsonElement json, string name, Action<string> fault)
    {
        if (!json.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null) return null;
        if (value.ValueKind == JsonValueKind.String) return value.GetString();
        fault($"expected '{name}' as a text, found {value.GetRawText()}");
        return null;
    }
}
