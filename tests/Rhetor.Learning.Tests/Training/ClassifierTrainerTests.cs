using System.Collections.Immutable;
using Rhetor.Analysis;
using Rhetor.Languages;
using Rhetor.Learning.Data;
using Rhetor.Learning.Features;
using Rhetor.Learning.ModelFiles;
using Rhetor.Learning.Models;
using Rhetor.Learning.Training;
using Rhetor.Learning.Vectors;

namespace Rhetor.Learning.Tests.Training;

/// <summary>Trains on a corpus so plain that a classifier must find what decides: the word <c>nægter</c>, whatever stands around it.</summary>
public sealed class ClassifierTrainerTests
{
    private static readonly string[] Who = ["ministeren", "direktøren", "hæren", "præsten", "naboen", "skolen", "banken"];
    private static readonly string[] What = ["at have set noget", "kendskab til sagen", "at have solgt våben", "at være skyld i uheldet", "enhver forbindelse"];
    private static readonly string[] Plain = ["bekræfter", "undersøger", "beskriver", "husker", "omtaler"];

    private static readonly Lazy<TrainingResult> Result = new(() => Train(new TrainingOptions { Language = "da", Folds = 3, OuterFolds = 3 }));

    [Fact]
    public void What_decides_is_found_on_sentences_that_were_not_trained_on()
    {
        var denial = Result.Value.Markers.IndexOf("denial");

        var right = Result.Value.HeldOut.Count(p => p.Borne[denial] == p.Sentence.Labels.Contains("denial"));
        right.Should().BeGreaterThan((int)(Result.Value.HeldOut.Length * 0.95));
    }

    [Fact]
    public void A_marker_with_too_few_sentences_is_left_to_the_rules()
    {
        Result.Value.RulesOnly.Should().Equal("ultimatum");
        Result.Value.Model.Markers.Select(m => m.Slug).Should().Equal("denial");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void The_same_rows_and_seed_give_the_same_bytes_on_any_number_of_threads(int threads)
    {
        var again = Train(new TrainingOptions { Language = "da", Folds = 3, OuterFolds = 0, Threads = threads });

        ClassifierModelFile.Write(again.Model).Should().Equal(ClassifierModelFile.Write(Result.Value.Model));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(25)]
    public void Buckets_that_nothing_can_be_hashed_to_are_refused(int bits)
    {
        FluentActions.Invoking(() => new FeatureSchema([], bits)).Should().Throw<ArgumentException>().WithMessage($"N-grams are hashed to 1 to 24 bits, not to {bits}.*");
    }

    [Fact]
    public void A_model_scores_the_same_from_its_file()
    {
        var (model, fingerprint) = ClassifierModelFile.Read(ClassifierModelFile.Write(Result.Value.Model), "classifiers.bin");

        fingerprint.Should().HaveLength(64);
        Score(model, "Naboen nægter kendskab til sagen.").Should().Be(Score(Result.Value.Model, "Naboen nægter kendskab til sagen."));
    }

    [Fact]
    public void What_a_report_says_of_a_model_is_read_without_the_rest()
    {
        var bytes = ClassifierModelFile.Write(Result.Value.Model);
        var (model, fingerprint) = ClassifierModelFile.Read(bytes, "classifiers.bin");

        ClassifierModelFile.ReadInfo(bytes, "classifiers.bin").Should().Be((model.Language, model.Parts.Version, fingerprint));
        bytes[^9] ^= 0x55;
        FluentActions.Invoking(() => ClassifierModelFile.ReadInfo(bytes, "classifiers.bin")).Should().Throw<ModelFileException>().WithMessage("classifiers.bin: damaged*");
    }

    [Fact]
    public void A_new_sentence_is_scored_by_what_it_says()
    {
        Score(Result.Value.Model, "Kommunen nægter at have solgt huset.").Should().BeGreaterThan(0.8);
        Score(Result.Value.Model, "Kommunen undersøger sagen om huset.").Should().BeLessThan(0.2);
    }

    [Theory]
    [InlineData("Manden benægter sagen om huset.")]
    [InlineData("De nægter.")]
    public void A_score_does_not_depend_on_how_a_word_was_spelled_before(string plain)
    {
        // Where all n-grams count alike, a hyphen shows in the score.
        var model = Train(new TrainingOptions { Language = "da", Folds = 3, OuterFolds = 0, UseLogOdds = false, MinRows = 0 }).Model;
        var classifier = new SentenceClassifier(model, new FeatureSources { WordBits = 12 }, "f");
        double ScoreOf(string text)
        {
            var analysis = Reader.Read(text, context: null).Analysis;
            var probabilities = new double[analysis.Document.Sentences.Length];
            classifier.Score(analysis, probabilities);
            return probabilities[0];
        }

        var hyphenated = ScoreOf(plain.Replace("nægt", "næg\u00ADt", StringComparison.Ordinal));

        ScoreOf(plain).Should().Be(Score(model, plain)).And.NotBe(hyphenated);
    }

    [Fact]
    public void The_contributions_of_the_features_add_up_to_the_logit()
    {
        var classifier = new SentenceClassifier(Result.Value.Model, new FeatureSources { WordBits = 12 }, "f");
        var (analysis, sentence) = Reader.Read("Naboen nægter kendskab til sagen.", context: null);
        var probabilities = new double[analysis.Document.Sentences.Length];
        classifier.Score(analysis, probabilities);

        var logit = classifier.Explain(analysis, sentence, "denial", int.MaxValue).Sum(c => c.Contribution);

        Result.Value.Model.Markers[0].Calibrator.Calibrate(logit).Should().BeApproximately(probabilities[sentence], 1e-4);
    }

    [Fact]
    public void The_word_that_decides_is_named_with_what_its_vector_and_its_letters_give()
    {
        var sources = new FeatureSources { WordBits = 12, Vectors = WordVectorTrainer.Train(Rows().Select(row => row.Sentence.Text), new WordVectorOptions { Dimensions = 8, MinCount = 2 }) };
        var model = ClassifierTrainer.Train(Rows(), ["denial"], Reader, sources, "r", new TrainingOptions { Language = "da", Folds = 3, OuterFolds = 0 }).Model;
        var classifier = new SentenceClassifier(model, sources, "f");
        var (analysis, sentence) = Reader.Read("Naboen nægter kendskab til sagen.", context: null);
        var probabilities = new double[analysis.Document.Sentences.Length];
        classifier.Score(analysis, probabilities);

        var contributions = classifier.Explain(analysis, sentence, "denial", int.MaxValue);

        contributions.Should().NotContain(c => c.Feature.StartsWith("vector", StringComparison.Ordinal));
        contributions.Where(c => c.Feature.StartsWith("word/", StringComparison.Ordinal)).MaxBy(c => c.Contribution).Feature.Should().Be("word/nægter");
        model.Markers[0].Calibrator.Calibrate(contributions.Sum(c => c.Contribution)).Should().BeApproximately(probabilities[sentence], 1e-4);
    }

    [Fact]
    public void A_damaged_model_file_is_a_clear_error_wherever_it_is_damaged()
    {
        var bytes = ClassifierModelFile.Write(Result.Value.Model);
        for (var at = 0; at < bytes.Length; at += Math.Max(1, bytes.Length / 61))
        {
            var damaged = bytes.ToArray();
            damaged[at] ^= 0x55;
            ((Action)(() => ClassifierModelFile.Read(damaged, "classifiers.bin"))).Should().Throw<ModelFileException>($"byte {at} was changed").WithMessage("classifiers.bin*");
            ((Action)(() => ClassifierModelFile.Read(bytes.AsMemory(0, at), "classifiers.bin"))).Should().Throw<ModelFileException>($"it ends at {at}");
        }
    }

    [Fact]
    public void Names_and_numbers_are_no_features()
    {
        WordsOf("Det siger Mette Holm om de 15 sager.", new FeatureSources()).Should().Equal(WordsOf("Det siger Karim Bak om de 240 sager.", new FeatureSources()));
    }

    [Fact]
    public void Names_and_tags_are_words_where_they_are_to_be_read_and_numbers_are_not()
    {
        var sources = new FeatureSources { ReadsNames = true };

        WordsOf("Det siger Holm.", sources).Should().NotEqual(WordsOf("Det siger Bak.", sources));
        WordsOf("Det siger 15.", sources).Should().Equal(WordsOf("Det siger 240.", sources));
        WordsOf("#sorgen", sources).Intersect(WordsOf("sorgen", sources)).Should().HaveCountGreaterThan(10);
        WordsOf("#sorgen", new FeatureSources()).Should().HaveCountLessThan(4, "a tag may name somebody");
    }

    [Theory]
    [InlineData("Mette Holm", "Karim Bak", "Holm")]
    [InlineData("#skamløst", "#glædeligt", "#skamløse")]
    public void What_names_and_tags_decide_is_scored_as_it_was_learned(string bearing, string other, string kin)
    {
        var sources = new FeatureSources { WordBits = 14, ReadsNames = true };
        TrainingRow[] rows =
        [
            .. from who in Who
               from what in What
               from name in new[] { bearing, other }
               select new TrainingRow(new LabelledSentence
               {
                   Id = who + what + name, Language = "da", Text = $"Vi mødte {name}, og {who} omtaler {what}.", Labels = name == bearing ? ["denial"] : [], Group = who,
               }),
        ];
        var options = new TrainingOptions { Language = "da", Folds = 3, OuterFolds = 0, UseLogOdds = true, MinRows = 1, SharedThresholds = 0.5 };

        var classifier = new SentenceClassifier(ClassifierTrainer.Train(rows, ["denial"], Reader, sources, "r", options).Model, sources, "f");

        double ScoreOf(string name)
        {
            var (analysis, sentence) = Reader.Read($"Vi mødte {name}, og banken omtaler sagen.", context: null);
            var probabilities = new double[analysis.Document.Sentences.Length];
            classifier.Score(analysis, probabilities);
            return probabilities[sentence];
        }

        ScoreOf(bearing).Should().BeGreaterThan(classifier.Thresholds[0]);
        ScoreOf(kin).Should().BeGreaterThan(classifier.Thresholds[0]);
        ScoreOf(other).Should().BeLessThan(classifier.Thresholds[0]);
    }

    [Fact]
    public void A_model_keeps_whether_it_reads_names()
    {
        foreach (var reads in new[] { true, false })
        {
            var trained = ClassifierTrainer.Train(
                Rows(), ["denial"], Reader, new FeatureSources { WordBits = 12, ReadsNames = reads }, "r", new TrainingOptions { Language = "da", Folds = 2, OuterFolds = 0 });

            ClassifierModelFile.Read(ClassifierModelFile.Write(trained.Model), "classifiers.bin").Model.Schema.ReadsNames.Should().Be(reads);
        }
    }

    [Fact]
    public void Training_without_sentences_says_so()
    {
        var train = () => ClassifierTrainer.Train([], ["denial"], Reader, new FeatureSources(), "r", new TrainingOptions { Language = "da" });

        train.Should().Throw<ArgumentException>().WithMessage("*no labelled sentence*");
    }

    [Fact]
    public void A_cancelled_training_stops()
    {
        var train = () => ClassifierTrainer.Train(Rows(), ["denial"], Reader, new FeatureSources(), "r", new TrainingOptions { Language = "da" }, cancellationToken: new CancellationToken(canceled: true));

        train.Should().Throw<OperationCanceledException>();
    }

    private static int[] WordsOf(string text, FeatureSources sources)
    {
        var extractor = new FeatureExtractor(sources);
        var row = new FeatureRow(extractor.Schema);
        var (analysis, sentence) = Reader.Read(text, "Det skete i går.");
        extractor.Extract(analysis, sentence, row);
        return row.Words.ToArray();
    }

    private static SentenceReader Reader { get; } = new(LanguageCatalog.Danish, new AnalyzerDriver([]));

    private static TrainingResult Train(TrainingOptions options) =>
        ClassifierTrainer.Train(Rows(), ["denial", "ultimatum"], Reader, new FeatureSources { WordBits = 12 }, "r", options);

    private static double Score(ClassifierModel model, string text)
    {
        var classifier = new SentenceClassifier(model, new FeatureSources { WordBits = 12 }, "f");
        var (analysis, sentence) = Reader.Read(text, context: null);
        var probabilities = new double[analysis.Document.Sentences.Length];
        classifier.Score(analysis, probabilities);
        return probabilities[sentence];
    }

    private static ImmutableArray<TrainingRow> Rows()
    {
        var rows = ImmutableArray.CreateBuilder<TrainingRow>();
        foreach (var who in Who)
        {
            foreach (var what in What)
            {
                foreach (var verb in Plain.Append("nægter").Append("nægter"))
                {
                    rows.Add(new TrainingRow(new LabelledSentence
                    {
                        Id = $"{rows.Count}",
                        Language = "da",
                        Text = $"{char.ToUpperInvariant(who[0])}{who[1..]} {verb} {what}.",
                        Labels = verb == "nægter" ? ["denial"] : [],
                        Group = who,
                    }));
                }
            }
        }

        return rows.ToImmutable();
    }
}
