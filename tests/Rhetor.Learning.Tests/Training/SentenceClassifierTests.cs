using System.Collections.Immutable;
using System.Text;
using Rhetor.Analysis;
using Rhetor.Documents;
using Rhetor.Languages;
using Rhetor.Learning.Calibration;
using Rhetor.Learning.Features;
using Rhetor.Learning.Linear;
using Rhetor.Learning.Matrices;
using Rhetor.Learning.Models;
using Rhetor.Learning.Training;
using Rhetor.Learning.Vectors;
using Rhetor.Text;

namespace Rhetor.Learning.Tests.Training;

/// <summary>A score is what the features and the weights of a model come to, however little of that is worked out anew.</summary>
public sealed class SentenceClassifierTests
{
    private const int Outputs = 5;

    private static readonly string Article = """
        Regeringen lyver om sagen

        Mette Holm nægter at have set de 15 breve. »Vi vil aldrig love noget!« sagde hun – og hvem tror på det?
        Danmark truer ikke nogen, men danskerne må svare hårdt igen. Det hårde svar kommer måske i morgen.
        Vi må svare, vi må true, vi må svare. Manden be¤nægter det hele; ministe¤ren siger: »Det er løgn!«
        Det er løgn. »Det er løgn.« Man siger ’løgn’ i 2024.
        """.Replace('¤', '\u00AD');

    private static readonly RuleDescriptor Rule = new() { Id = "da.denial.word", Title = "Nægter", Marker = "denial", Language = "da", Strength = Strength.Strong };
    private static readonly AnalyzerDriver Driver = new([new WordAnalyzer()]);
    private static readonly FeatureSources Sources = new()
    {
        WordBits = 10,
        Rules = [(Rule, [])],
        WordClasses = WordClassTable.Create([("harsh", "hård", false), ("harsh", "true", false), ("lies", "løgn", true), ("lies", "lyve", false), ("harsh", "svare", false), ("nations", "danmark", false)]),
        MaskedClasses = ["nations"],
        Vectors = Vectors(),
    };

    private static readonly ClassifierModel Model = Made();

    [Fact]
    public void A_score_is_what_the_features_and_their_weights_come_to()
    {
        var analysis = Read(Article);
        var sentences = analysis.Document.Sentences.Length;
        var scored = new double[sentences * Outputs];
        new SentenceClassifier(Model, Sources, "f").Score(analysis, scored);

        sentences.Should().BeGreaterThan(8);
        for (var sentence = 0; sentence < sentences; sentence++)
        {
            var expected = Expected(analysis, sentence);
            for (var output = 0; output < Outputs; output++) scored[(sentence * Outputs) + output].Should().BeApproximately(expected[output], 1e-5, "sentence {0}, output {1}", sentence, output);
        }
    }

    [Fact]
    public void A_score_does_not_depend_on_how_much_was_read_before()
    {
        var classifier = new SentenceClassifier(Model, Sources, "f");
        var article = Read(Article);
        var before = new double[article.Document.Sentences.Length * Outputs];
        var after = before.ToArray();
        classifier.Score(article, before);

        // More words than any table keeps.
        var words = new StringBuilder();
        for (var i = 0; i < 60_000; i++) words.Append(i % 20 == 19 ? "ord" : "ord" + new string([.. i.ToString("x", null).Select(c => (char)('a' + (c % 26)))])).Append(i % 20 == 19 ? ". " : " ");
        var other = Read(words.ToString());
        classifier.Score(other, new double[other.Document.Sentences.Length * Outputs]);
        classifier.Score(article, after);

        after.Should().Equal(before);
    }

    [Fact]
    public void The_reasons_add_up_to_the_logit_and_the_largest_come_first()
    {
        var classifier = new SentenceClassifier(Model, Sources, "f");
        var analysis = Read(Article);
        var scored = new double[analysis.Document.Sentences.Length * Outputs];
        classifier.Score(analysis, scored);

        for (var sentence = 0; sentence < analysis.Document.Sentences.Length; sentence++)
        {
            var reasons = classifier.Explain(analysis, sentence, "m2", int.MaxValue);
            var few = classifier.Explain(analysis, sentence, "m2", 3);

            Calibrator.Sigmoid.Calibrate(reasons.Sum(r => r.Contribution)).Should().BeApproximately(scored[(sentence * Outputs) + 2], 1e-5);
            reasons.Select(r => Math.Abs(r.Contribution)).Should().BeInDescendingOrder();
            reasons.Select(r => r.Feature).Should().OnlyHaveUniqueItems();
            few.Should().Equal(reasons.Take(3));
        }
    }

    private static AnalysisResult Read(string text) => Driver.Run(LanguageCatalog.Danish.Annotate(SourceText.From(text), Annotations.All));

    // Without anything kept from word to word.
    private static double[] Expected(AnalysisResult analysis, int sentence)
    {
        var extractor = new FeatureExtractor(Sources, Model.Schema);
        var row = new FeatureRow(Model.Schema);
        extractor.Extract(analysis, sentence, row);
        var columns = new List<int>();
        var values = new List<float>();
        var square = 0.0;
        foreach (var bucket in row.Words) square += Model.Parts.WordWeights[bucket] * Model.Parts.WordWeights[bucket];
        foreach (var bucket in row.Words)
        {
            columns.Add(bucket);
            values.Add((float)(Model.Parts.WordWeights[bucket] * Model.Scales.Words / Math.Sqrt(square)));
        }

        foreach (var place in row.Touched)
        {
            columns.Add(Model.Schema.WordBuckets + place);
            values.Add(row.Dense[place] * Model.Scales.Of(Model.Schema.Names[place]));
        }

        var logits = new double[Outputs];
        Model.Linear.Score(new SparseRow(columns.ToArray(), values.ToArray()), logits);
        return [.. logits.Select(Calibrator.Sigmoid.Calibrate)];
    }

    private static ClassifierModel Made()
    {
        var schema = new FeatureExtractor(Sources).Schema;
        var random = new Random(1);
        int[] columns = [.. Enumerable.Range(0, schema.WordBuckets + schema.Names.Length).Where(_ => random.Next(10) < 7)];
        var weights = new sbyte[columns.Length * Outputs];
        for (var i = 0; i < weights.Length; i++) weights[i] = (sbyte)random.Next(-127, 128);
        return new ClassifierModel(new ClassifierModelParts
        {
            Language = "da",
            Version = "1",
            RulesFingerprint = "",
            Learner = "made",
            Schema = schema,
            Scales = new FeatureScales(),
            WordWeights = [.. Enumerable.Range(0, schema.WordBuckets).Select(_ => (float)(Half)(random.NextDouble() * 8))],
            Linear = new LinearTable(schema.WordBuckets + schema.Names.Length, [.. columns], weights, [.. Enumerable.Range(0, Outputs).Select(m => 0.01f * (m + 1))], [-1, 0, 0.5, 1, -2]),
            Markers = [.. Enumerable.Range(0, Outputs).Select(m => new MarkerClassifier($"m{m}", null, Calibrator.Sigmoid, 0.5))],
        });
    }

    private static WordVectorTable Vectors()
    {
        const int dimensions = 20;
        var random = new Random(2);
        string[] words = ["løgn", "svare", "true", "brev", "sag", "sige", "danmark", "det", "vi"];
        var values = new sbyte[words.Length * dimensions];
        for (var i = 0; i < values.Length; i++) values[i] = (sbyte)random.Next(-127, 128);
        return new WordVectorTable(dimensions, [.. words.Select(w => TokenText.Hash(w))], values, [.. words.Select(_ => random.NextSingle())]);
    }

    private sealed class WordAnalyzer : TextAnalyzer
    {
        public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

        public override void Initialize(AnalysisContext context) => context.RegisterSentenceAction(c =>
        {
            foreach (var token in c.Document.TokensOf(c.Sentence))
            {
                if (token.FormHash == TokenText.Hash("nægter")) c.Report(Rule, token.Span);
            }
        });
    }
}
