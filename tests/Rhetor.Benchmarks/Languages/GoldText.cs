using System.Text;
using System.Text.Json;

namespace Rhetor.Benchmarks.Languages;

/// <summary>A text with its gold sentences, in UTF-16 code units.</summary>
internal sealed record GoldText(string Id, string Text, IReadOnlyList<GoldText.Sentence> Sentences)
{
    internal sealed record Sentence(int Start, int End, string Voice, string? Speaker, string? Target = null, bool Bears = false);

    /// <summary>Reads pieces: JSON files, one text each, with <c>text</c> and <c>sentences</c>.</summary>
    public static List<GoldText> Pieces(string folder)
    {
        var texts = new List<GoldText>();
        foreach (var file in Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            var text = json.RootElement.GetProperty("text").GetString()!;
            var at = 0;
            var sentences = new List<Sentence>();
            foreach (var sentence in json.RootElement.GetProperty("sentences").EnumerateArray())
            {
                var form = sentence.GetProperty("text").GetString()!;
                var start = text.IndexOf(form, at, StringComparison.Ordinal);
                at = start + form.Length;
                sentences.Add(new Sentence(start, at, sentence.GetProperty("voice").GetString() ?? "", StringOf(sentence, "speaker"), StringOf(sentence, "target"), sentence.TryGetProperty("labels", out var labels) && labels.GetArrayLength() > 0));
            }

            texts.Add(new GoldText(json.RootElement.GetProperty("id").GetString()!, text, sentences));
        }

        return texts;
    }

    /// <summary>Reads labelled sentences (JSONL) and joins those of a group to a text, with paragraphs where a new voice begins.</summary>
    public static List<GoldText> Groups(string file)
    {
        var groups = new Dictionary<string, List<(string Text, string Voice, string? Speaker, string? Target, bool Opens)>>();
        var order = new List<string>();
        foreach (var line in File.ReadLines(file))
        {
            using var json = JsonDocument.Parse(line);
            var row = json.RootElement;
            var group = row.GetProperty("group").GetString()!;
            if (!groups.TryGetValue(group, out var rows))
            {
                groups[group] = rows = [];
                order.Add(group);
            }

            rows.Add((row.GetProperty("text").GetString()!.Trim(), row.GetProperty("voice").GetString() ?? "", StringOf(row, "speaker"), StringOf(row, "target"), StringOf(row, "context") is null));
        }

        return [.. order.Select(id => Join(id, groups[id]))];
    }

    private static GoldText Join(string id, List<(string Text, string Voice, string? Speaker, string? Target, bool Opens)> rows)
    {
        var text = new StringBuilder();
        var sentences = new List<Sentence>();
        for (var i = 0; i < rows.Count; i++)
        {
            if (i > 0) text.Append(Breaks(rows[i - 1], rows[i]) ? "\n\n" : " ");
            var start = text.Length;
            text.Append(rows[i].Text);
            sentences.Add(new Sentence(start, text.Length, rows[i].Voice, rows[i].Speaker, rows[i].Target));
        }

        return new GoldText(id, text.ToString(), sentences);
    }

    private static bool Breaks((string Text, string Voice, string? Speaker, string? Target, bool Opens) before, (string Text, string Voice, string? Speaker, string? Target, bool Opens) row)
    {
        if (before.Voice == "headline" || row.Voice == "headline" || row.Opens) return true;
        if (OpensWithDash(row.Text) || (OpensWithDash(before.Text) && row.Voice != "direct")) return true;
        if (row.Text.Length > 5 && (char.IsDigit(row.Text[0]) || row.Text.StartsWith("kl. ", StringComparison.Ordinal)) && row.Text[..Math.Min(9, row.Text.Length)].Any(static c => c is '.' or ':')) return true;
        var colon = row.Text.IndexOf(": ", StringComparison.Ordinal);
        if (colon is > 0 and < 46 && row.Voice == "direct" && char.IsUpper(row.Text[0]) && row.Text[..colon].All(static c => char.IsLetter(c) || c is ' ' or '.' or ',' or '(' or ')' or '\'' or '-')) return true;
        return row.Text[0] is '»' or '"' or '“' or '‘' or '„' && before.Text[^1] is not ('«' or '"' or '”' or '’' or '“');
    }

    private static bool OpensWithDash(string text) => text.Length > 2 && text[0] is '-' or '–' or '—' && text[1] == ' ';

    private static string? StringOf(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
