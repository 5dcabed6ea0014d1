using Rhetor.Analysis;
using Rhetor.Languages;
using Rhetor.Learning.Data;
using Rhetor.Learning.Features;
using Rhetor.Learning.Models;
using Rhetor.Learning.Training;

namespace Rhetor.Learning.Tests.Training;

/// <summary>A hit in the sentence before is a hint: that it was a sure one must not carry its marker over to the next sentence.</summary>
public sealed class NeighbourTests
{
    private static readonly string[] What = ["svarede på spørgsmål", "kom for sent", "læste avisen", "åbnede mødet", "takkede for ordet", "rejste hjem", "skrev et brev", "talte i radioen"];

    [Fact]
    public void How_sure_a_hit_in_the_sentence_before_was_makes_no_difference()
    {
        var (afterWeak, plain) = Scores(Strength.Weak);
        var (afterStrong, _) = Scores(Strength.Strong);

        afterWeak.Should().BeGreaterThan(plain);
        afterStrong.Should().BeApproximately(afterWeak, 1e-9);
    }

    private static (double AfterHit, double Plain) Scores(Strength strength)
    {
        var rule = new RuleDescriptor { Id = "da.denial.holm", Title = "Holm", Marker = "denial", Language = "da", Strength = strength };
        var sources = new FeatureSources { WordBits = 12, Rules = [(rule, [])] };
        var reader = new SentenceReader(LanguageCatalog.Danish, new AnalyzerDriver([new HolmAnalyzer(rule)]));
        var options = new TrainingOptions { Language = "da", Folds = 3, OuterFolds = 0 };
        var result = ClassifierTrainer.Train([.. Rows()], ["denial"], reader, sources, "r", options with { Trees = options.Trees with { TreeCount = 0 } });
        return (Probability("Mette Holm kom i går."), Probability("Karim Bak kom i går."));

        double Probability(string context)
        {
            var (analysis, sentence) = reader.Read("Formanden spiste frokost.", context);
            var probabilities = new double[analysis.Document.Sentences.Length];
            new SentenceClassifier(result.Model, sources, "f").Score(analysis, probabilities);
            return probabilities[sentence];
        }
    }

    private static IEnumerable<TrainingRow> Rows() =>
        from k in Enumerable.Range(1, 5)
        from what in What
        from who in new[] { "Mette Holm", "Karim Bak" }
        select new TrainingRow(
            new LabelledSentence
            {
                Id = $"{who} {what} {k}",
                Language = "da",
                Text = $"Formanden {what} kl. {k}.",
                Context = $"{who} kom i går.",
                Labels = who == "Mette Holm" ? ["denial"] : [],
                Group = what,
            },
            IsPrimary: true);
}
