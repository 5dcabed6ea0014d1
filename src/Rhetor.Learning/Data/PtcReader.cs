using System.Collections.Immutable;
using System.Globalization;

namespace Rhetor.Learning.Data;

/// <summary>
/// Reads the layout of the Propaganda Techniques Corpus (Da San Martino et al. 2019): <c>articleNNN.txt</c> with a sentence a line, and
/// beside it or in another folder below <c>articleNNN.labels.tsv</c> (also <c>articleNNN.task-*.labels</c>) with <c>id, technique, start, end</c> in
/// code points. Every line that a span touches bears its label.
/// </summary>
internal static class PtcReader
{
    public static LabelledDataset Read(string folder, LabelVocabulary vocabulary, string? language)
    {
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        var spanFiles = files.Where(IsSpanFile).ToLookup(f => Path.GetFileName(f).Split('.')[0], StringComparer.Ordinal);
        var articles = files.Where(f => f.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) && !IsSpanFile(f)).ToList();
        if (articles.Count == 0)
            return new LabelledDataset([], [new DataFault(folder, 1, 0, "expected articles (articleNNN.txt) in the folder")]);

        var sentences = ImmutableArray.CreateBuilder<LabelledSentence>();
        var faults = ImmutableArray.CreateBuilder<DataFault>();
        foreach (var article in articles)
            ReadArticle(article, spanFiles[Path.GetFileNameWithoutExtension(article)], vocabulary, language, sentences, faults);
        return new LabelledDataset(sentences.ToImmutable(), faults.ToImmutable());
    }

    private static bool IsSpanFile(string path)
    {
        var name = Path.GetFileName(path);
        return name.EndsWith(".labels.tsv", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".labels", StringComparison.OrdinalIgnoreCase);
    }

    private static void ReadArticle(
        string article, IEnumerable<string> spanFiles, LabelVocabulary vocabulary, string? language,
        ImmutableArray<LabelledSentence>.Builder sentences, ImmutableArray<DataFault>.Builder faults)
    {
        var spans = new List<(string Label, int Start, int End)>();
        foreach (var file in spanFiles) ReadSpans(file, vocabulary, spans, faults);

        var name = Path.GetFileNameWithoutExtension(article);
        string? before = null;
        int start = 0, number = 0;
        foreach (var line in File.ReadAllText(article).Split('\n'))
        {
            number++;
            var length = line.EnumerateRunes().Count();
            var text = line.Trim();
            if (text.Length > 0)
            {
                sentences.Add(new LabelledSentence
                {
                    Id = FormattableString.Invariant($"{name}:{number}"),
                    Language = language ?? "und",
                    Text = text,
                    Labels = [.. spans.Where(s => s.Start < start + length && s.End > start).Select(s => s.Label).Distinct(StringComparer.Ordinal)],
                    Context = before,
                    Source = "ptc",
                    Group = name,
                    File = article,
                    Line = number,
                });
                before = text;
            }

            start += length + 1;
        }
    }

    private static void ReadSpans(
        string file, LabelVocabulary vocabulary, List<(string, int, int)> spans, ImmutableArray<DataFault>.Builder faults)
    {
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (line.Length == 0) continue;
            var fields = line.TrimEnd('\r').Split('\t');
            if (fields.Length != 4
                || !int.TryParse(fields[2], NumberStyles.None, CultureInfo.InvariantCulture, out var start)
                || !int.TryParse(fields[3], NumberStyles.None, CultureInfo.InvariantCulture, out var end)
                || end <= start)
            {
                faults.Add(new DataFault(file, number, 0, "expected four fields parted by tabs: article, technique, start, end"));
            }
            else if (vocabulary.Resolve(fields[1], out var fault) is { } slug) spans.Add((slug, start, end));
            else faults.Add(new DataFault(file, number, 0, fault!));
        }
    }
}
