using System.Globalization;
using Rhetor.Documents;
using Rhetor.Languages;
using Rhetor.Languages.Attribution;
using Rhetor.Languages.Danish;
using Rhetor.Languages.English;
using Rhetor.Text;

namespace Rhetor.Benchmarks.Languages;

/// <summary>
/// Trains the weights of attribution: <c>attribution-train --language da --out FILE [--folds N] [--errors FILE] FILE…</c>. The files are labelled sentences
/// (JSONL). Deterministic: the same files give the same bytes.
/// </summary>
internal static class AttributionTraining
{
    private const int Epochs = 20;
    private const float Rate = 0.25f;
    private const float Shrink = 3e-2f;

    private sealed record Example(int[] Features, bool Positive, int Group);

    public static int Run(string[] args)
    {
        var language = Option(args, "--language") ?? "da";
        var folds = int.Parse(Option(args, "--folds") ?? "0", CultureInfo.InvariantCulture);
        using var errors = Option(args, "--errors") is { } list ? new StreamWriter(list) : null;
        var files = args.Where((arg, i) => !arg.StartsWith("--", StringComparison.Ordinal) && (i == 0 || !args[i - 1].StartsWith("--", StringComparison.Ordinal))).ToArray();
        var texts = files.SelectMany(GoldText.Groups).ToList();
        if (texts.Count == 0)
        {
            Console.Error.WriteLine("expected at least one file of labelled sentences");
            return 2;
        }

        if (folds > 1)
        {
            for (var fold = 0; fold < folds; fold++)
            {
                var weights = Train(language, [.. texts.Where((_, i) => i % folds != fold)]);
                var held = texts.Where((_, i) => i % folds == fold).ToList();
                var trace = new AttributionTrace();
                Console.WriteLine(FormattableString.Invariant($"fold {fold}: {Measures.Of(held, new LanguageLayer(PackOf(language) with { Weights = weights }, trace), errors, trace)}"));
                Console.WriteLine(FormattableString.Invariant($"  rules only: {Measures.Of(held, new LanguageLayer(PackOf(language) with { Weights = AttributionWeights.None }))}"));
            }
        }

        if (Option(args, "--out") is not { } path) return 0;
        var final = TrainRaw(language, texts);
        var bytes = AttributionWeights.Write(final);
        File.WriteAllBytes(path, bytes);
        Console.WriteLine(FormattableString.Invariant($"{path}: {bytes.Length} bytes from {texts.Count} texts"));
        return 0;
    }

    private static LanguagePack PackOf(string language) => language == "da" ? DanishPack.Create() : EnglishPack.Create();

    private static AttributionWeights Train(string language, List<GoldText> texts) => AttributionWeights.From(TrainRaw(language, texts));

    // Twice: the second time over what the first weights make of the sentences before and of the quotations' neighbours.
    private static float[] TrainRaw(string language, List<GoldText> texts)
    {
        var weights = Fit(Collect(language, texts, AttributionWeights.None));
        return Fit(Collect(language, texts, AttributionWeights.From(weights)));
    }

    private static List<Example> Collect(string language, List<GoldText> texts, AttributionWeights weights)
    {
        var pack = PackOf(language) with { Weights = weights };
        var examples = new List<Example>();
        var trace = new AttributionTrace();
        var layer = new LanguageLayer(pack, trace);
        for (var t = 0; t < texts.Count; t++)
        {
            trace.Clear();
            var document = layer.Annotate(SourceText.From(texts[t].Text), Annotations.Voice);
            var gold = Measures.Align(document, texts[t]);
            Add(examples, trace.Reports, gold, weights, "indirect", ["author"], t);
            Add(examples, trace.Quotations, gold, weights, "direct", ["author", "indirect"], t);
        }

        return examples;
    }

    // In a sentence of the wanted voice at least one case is right: the one that looks best so far.
    private static void Add(List<Example> examples, List<AttributionTrace.Case> cases, string?[] gold, AttributionWeights weights, string wanted, string[] others, int group)
    {
        foreach (var sentence in cases.GroupBy(static item => item.Sentence))
        {
            var voice = gold[sentence.Key];
            if (voice == wanted)
            {
                var best = sentence.OrderByDescending(item => weights.IsTrained ? weights.Score(item.Features) : item.Passes ? 1 : 0).First();
                examples.Add(new Example(best.Features, true, group));
            }
            else if (others.Contains(voice))
            {
                examples.AddRange(sentence.Select(item => new Example(item.Features, false, group)));
            }
        }
    }

    private static float[] Fit(List<Example> examples)
    {
        var weights = new float[FeatureHash.Size];
        var squares = new float[FeatureHash.Size];
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = new Random(17);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var index in order)
            {
                var example = examples[index];
                var score = 0f;
                foreach (var feature in example.Features) score += weights[feature];
                var error = (example.Positive ? 1f : 0f) - (1f / (1f + MathF.Exp(-score)));
                foreach (var feature in example.Features)
                {
                    var gradient = error - (Shrink * weights[feature]);
                    squares[feature] += gradient * gradient;
                    weights[feature] += Rate * gradient / MathF.Sqrt(1e-6f + squares[feature]);
                }
            }
        }

        return weights;
    }

    private static string? Option(string[] args, string name)
    {
        var at = Array.IndexOf(args, name);
        return at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
    }
}
