using System.Diagnostics;
using System.Globalization;
using System.Text;
using Rhetor.Documents;
using Rhetor.Languages;
using Rhetor.Languages.Attribution;
using Rhetor.Languages.Danish;
using Rhetor.Languages.English;
using Rhetor.Languages.Identification;
using Rhetor.Text;

namespace Rhetor.Benchmarks.Languages;

/// <summary>
/// Prints the figures of docs/language-figures.md: <c>language-figures --language da [--pieces DIR] [--labelled FILE] [--treebank FILE]
/// [--paragraphs FILE --want CODE] [--errors FILE] [--text FILE] [--speed FILE]</c>. Each option may come several times.
/// </summary>
internal static class LanguageFigures
{
    public static int Run(string[] args)
    {
        var code = "da";
        var want = "da";
        TextWriter? errors = null;
        var trace = new AttributionTrace();
        for (var i = 0; i + 1 < args.Length; i += 2)
        {
            var value = args[i + 1];
            switch (args[i])
            {
                case "--language":
                    code = value;
                    want = value;
                    break;
                case "--want":
                    want = value;
                    break;
                case "--pieces":
                    Print(value, Measures.Of(GoldText.Pieces(value), LayerOf(code, trace), errors, trace).ToString());
                    break;
                case "--labelled":
                    Print(value, Measures.Of(GoldText.Groups(value), LayerOf(code, trace), errors, trace).ToString());
                    break;
                case "--treebank":
                    Print(value, Boundaries(value, code));
                    break;
                case "--paragraphs":
                    Print(value, Identified(value, want));
                    break;
                case "--text":
                    Explain(value, code, trace);
                    break;
                case "--errors":
                    errors = value == "-" ? Console.Out : new StreamWriter(value) { AutoFlush = true };
                    break;
                case "--speed":
                    Print(value, Speed(value, code));
                    break;
                default:
                    Console.Error.WriteLine($"{args[i]} is no option: expected --language, --pieces, --labelled, --treebank, --paragraphs, --want, --errors, --text or --speed");
                    return 2;
            }
        }

        return 0;
    }

    private static LanguageLayer LayerOf(string code, AttributionTrace trace) => new(code == "da" ? DanishPack.Create() : EnglishPack.Create(), trace);

    // What attribution makes of a text, and what it weighed, a line a sentence.
    private static void Explain(string file, string code, AttributionTrace trace)
    {
        trace.Clear();
        var document = LayerOf(code, trace).Annotate(SourceText.From(File.ReadAllText(file)), Annotations.Voice);
        foreach (var sentence in document.Sentences)
        {
            var cases = trace.Reports.Concat(trace.Quotations).Where(item => item.Sentence == sentence.Index)
                .Select(item => FormattableString.Invariant($"[{document.Text.ToString(document.Tokens[item.At].Span)} {item.Kind} {item.Follows} {(item.Passes ? "+" : "-")} {item.Score:0.0}]"));
            Console.WriteLine($"{sentence.Voice}\t{sentence.Attribution.Speaker ?? "-"}\t{sentence.Attribution.Target ?? "-"}\t{document.Text.ToString(sentence.Span).ReplaceLineEndings(" ")}\t{string.Join(' ', cases)}");
        }
    }

    private static void Print(string path, string figures) => Console.WriteLine($"{Path.GetFileName(Path.TrimEndingDirectorySeparator(path))}: {figures}");

    // The sentences of each document in a row, as running text.
    private static string Boundaries(string treebank, string code)
    {
        var texts = new List<GoldText>();
        var text = new StringBuilder();
        var sentences = new List<GoldText.Sentence>();
        foreach (var line in File.ReadLines(treebank))
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal) && sentences.Count > 0)
            {
                texts.Add(new GoldText("doc", text.ToString(), [.. sentences]));
                text.Clear();
                sentences.Clear();
            }

            var paragraph = line.StartsWith("# newpar", StringComparison.Ordinal);
            if (paragraph && text.Length > 0) text.Append("\n\n");
            if (!line.StartsWith("# text = ", StringComparison.Ordinal)) continue;
            if (text.Length > 0 && text[^1] != '\n') text.Append(' ');
            var start = text.Length;
            text.Append(line.AsSpan(9).Trim());
            sentences.Add(new GoldText.Sentence(start, text.Length, "", null));
        }

        texts.Add(new GoldText("doc", text.ToString(), sentences));
        return FormattableString.Invariant($"sentences F1 {Measures.Of(texts, LanguageCatalog.Get(code)).SentenceF1:0.0000}");
    }

    private static string Identified(string file, string want)
    {
        int all = 0, right = 0, unsure = 0;
        foreach (var line in File.ReadLines(file))
        {
            if (line.Length < 100) continue;
            all++;
            var guess = LanguageIdentifier.Identify(line);
            if (guess.Code == want) right++;
            else if (guess.Code == "und") unsure++;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{right} of {all} paragraphs of 100 characters or more are {want} ({right / (double)Math.Max(1, all):0.0000}), {unsure} unsure");
    }

    private static string Speed(string file, string code)
    {
        var source = SourceText.From(File.ReadAllText(file));
        var language = LanguageCatalog.Get(code);
        var figures = new StringBuilder();
        foreach (var needs in (Annotations[])[Annotations.None, Annotations.Voice, Annotations.Voice | Annotations.Negation, Annotations.Grammar, Annotations.All])
        {
            language.Annotate(source, needs);
            var watch = Stopwatch.StartNew();
            var document = language.Annotate(source, needs);
            var seconds = watch.Elapsed.TotalSeconds;
            figures.Append(CultureInfo.InvariantCulture, $"{needs}: {source.Length / 1e6 / seconds:0.0} M characters/s, {document.Tokens.Length / 1e6 / seconds:0.00} M tokens/s; ");
        }

        return figures.ToString();
    }
}
