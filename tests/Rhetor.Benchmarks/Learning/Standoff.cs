using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Rhetor.Benchmarks.Learning;

/// <summary>Joins labels that were kept without their text (<c>seeds/annotations</c>) with the corpus that they speak of.</summary>
internal static class Standoff
{
    public static int Run(string[] args)
    {
        var half = args is [_, _, "--half", "A" or "B"] ? args[3] : null;
        if (args.Length != 2 && half is null)
        {
            Console.Error.WriteLine("expected the labels and their corpus: standoff seeds/annotations/da-news.jsonl CORPUS.txt[.gz]|CORPUS.conllu [--half A|B]");
            return 2;
        }

        var name = Path.GetFileNameWithoutExtension(args[0]);
        var corpus = Lines(args[1]).ToList();
        var moved = 0;
        foreach (var line in File.ReadLines(args[0]))
        {
            using var json = JsonDocument.Parse(line);
            var row = json.RootElement;
            if (half is not null && row.GetProperty("half").GetString() != half) continue;
            var text = Cut(corpus, row.GetProperty("line").GetInt32(), row.GetProperty("start").GetInt32(), row.GetProperty("length").GetInt32());
            if (text is null || Sha(text) != row.GetProperty("sha").GetString())
            {
                moved++;
                continue;
            }

            var context = row.GetProperty("context");
            var before = context.ValueKind == JsonValueKind.Array ? Cut(corpus, context[0].GetInt32(), context[1].GetInt32(), context[2].GetInt32()) : null;
            Console.WriteLine(Write(name, row, text, before));
        }

        if (moved > 0) Console.Error.WriteLine($"{args[1]}: {moved} sentences do not stand where the labels say; they were left out");
        return moved > 0 ? 3 : 0;
    }

    private static IEnumerable<string> Lines(string path) => path.EndsWith(".conllu", StringComparison.Ordinal)
        ? RawText.Lines(path).Where(l => l.StartsWith("# text = ", StringComparison.Ordinal)).Select(l => l["# text = ".Length..])
        : RawText.Lines(path);

    private static string? Cut(List<string> corpus, int line, int start, int length) =>
        line <= corpus.Count && start + length <= corpus[line - 1].Length ? corpus[line - 1].Substring(start, length) : null;

    private static string Sha(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];

    private static string Write(string name, JsonElement row, string text, string? context)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("id", $"{name}:{row.GetProperty("line")}:{row.GetProperty("start")}");
            json.WriteString("lang", name[..2]);
            json.WriteString("text", text);
            json.WritePropertyName("labels");
            row.GetProperty("labels").WriteTo(json);
            json.WriteString("context", context);
            json.WriteString("source", name);
            json.WriteString("group", row.GetProperty("group").GetString());
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
