using Rhetor.Documents;
using Rhetor.Findings;
using Rhetor.Languages;
using Rhetor.Languages.Grammar;
using Rhetor.Scoring;
using Rhetor.Text;

namespace Rhetor.Benchmarks.Speed;

/// <summary>
/// Where the time of the whole path goes: <c>stages FILE --language da [--models DIR] [--only STAGE]</c> prints nanoseconds of processor time a token for
/// each stage, and sentences a second for the whole.
/// </summary>
internal static class Stages
{
    private const int Rounds = 3;
    private static readonly ShippedGrammars Grammars = new();

    public static int Run(string[] args)
    {
        if (args.Length == 0)
        {
            Console.Error.WriteLine("expected: stages FILE [--language CODE] [--models DIR] [--only STAGE]");
            return 2;
        }

        var code = Option(args, "--language") ?? "en";
        var texts = SpeedText.Read(args[0]);
        var language = LanguageCatalog.Get(code);
        var documents = texts.Select(t => language.Annotate(t, Annotations.All)).ToArray();
        var tokens = documents.Sum(d => d.Tokens.Length);
        var sentences = documents.Sum(d => d.Sentences.Length);
        Console.WriteLine(FormattableString.Invariant($"{texts.Length} texts, {sentences} sentences, {tokens} tokens"));

        var only = Option(args, "--only") ?? "";
        void Line(string name, Action run)
        {
            if (!name.StartsWith(only, StringComparison.Ordinal)) return;
            var time = CpuClock.Median(Rounds, run);
            Console.WriteLine(FormattableString.Invariant(
                $"{name,-34} {time.TotalNanoseconds / tokens,8:0} ns a token, {sentences / time.TotalSeconds,9:0} sentences a second"));
        }

        foreach (var needs in (Annotations[])[Annotations.None, Annotations.Quotations, Annotations.Voice, Annotations.Negation, Annotations.Grammar, Annotations.Clauses, Annotations.All])
            Line($"language: {needs}", () => Array.ForEach(texts, t => language.Annotate(t, needs)));
        var voiced = texts.Select(t => language.Annotate(t, Annotations.Voice)).ToArray();
        Line("language: Voice, grammar kept", () => Array.ForEach(voiced, d => language.Annotate(d, new TextChange(new TextSpan(0, 0), ""))));
        Line("language: All, grammar kept", () => Array.ForEach(documents, d => language.Annotate(d, new TextChange(new TextSpan(0, 0), ""))));
        var scratch = new GrammarScratch();
        foreach (var steps in Enum.GetValues<GrammarSteps>())
            Line($"grammar: up to {steps}", () => Grammar(code, documents, steps, scratch));
        if (!only.StartsWith("grammar", StringComparison.Ordinal)) Rest(args, code, documents, texts, Line);
        return 0;
    }

    private static void Rest(string[] args, string code, AnnotatedDocument[] documents, SourceText[] texts, Action<string, Action> line)
    {
        var options = new RhetorOptions { Language = code, UseModels = Option(args, "--models") is not null, ModelsDirectory = Option(args, "--models") };
        var parts = EngineParts.From(options, [], null);
        var unit = LanguageUnit.Create(code, parts);
        line("rules", () => Array.ForEach(documents, d => unit.Driver.Run(d)));
        var results = documents.Select(d => unit.Driver.Run(d)).ToArray();
        if (unit.Model is { } model)
            line("features and scoring", () => Array.ForEach(results, r => model.Score(r, new double[r.Document.Sentences.Length * model.Markers.Length])));
        var fusion = new Fusion(parts.Catalog, unit.Model);
        line("scores of all kinds", () => Array.ForEach(results, r => fusion.Score(r)));
        var scores = results.Select(r => fusion.Score(r)).ToArray();
        line("findings", () =>
        {
            for (var i = 0; i < results.Length; i++) FindingBuilder.Build(results[i], scores[i], parts.Catalog, unit.Model);
        });
        var engine = RhetorEngine.Create(options);
        line("the whole path", () => Array.ForEach(texts, t => engine.Analyze(t)));
    }

    private static void Grammar(string code, AnnotatedDocument[] documents, GrammarSteps steps, GrammarScratch scratch)
    {
        var model = Grammars.Get(code)!;
        Span<int> starts = stackalloc int[300];
        Span<int> lengths = stackalloc int[300];
        foreach (var document in documents)
        {
            foreach (var sentence in document.Sentences)
            {
                var count = Math.Min(300, sentence.Tokens.Count);
                for (var i = 0; i < count; i++)
                {
                    starts[i] = document.Tokens[sentence.Tokens.Start + i].Start;
                    lengths[i] = document.Tokens[sentence.Tokens.Start + i].Length;
                }

                model.Annotate(document.Text.AsSpan(), starts[..count], lengths[..count], steps, scratch);
            }
        }
    }

    private static string? Option(string[] args, string name) => Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;
}
