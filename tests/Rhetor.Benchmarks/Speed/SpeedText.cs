using Rhetor.Text;

namespace Rhetor.Benchmarks.Speed;

/// <summary>A file of raw text, cut at line ends into texts of about the length of an article.</summary>
internal static class SpeedText
{
    private const int ArticleLength = 4000;

    public static SourceText[] Read(string path)
    {
        var texts = new List<SourceText>();
        var text = new System.Text.StringBuilder();
        foreach (var line in File.ReadLines(path))
        {
            text.Append(line).Append("\n\n");
            if (text.Length < ArticleLength) continue;
            texts.Add(SourceText.From(text.ToString()));
            text.Clear();
        }

        if (text.Length > 0) texts.Add(SourceText.From(text.ToString()));
        return [.. texts];
    }
}
