using Rhetor.Analysis;
using Rhetor.Languages;
using Rhetor.Learning.Data;
using Rhetor.Learning.Features;
using Rhetor.Learning.Models;
using Rhetor.Learning.Training;

namespace Rhetor.Learning.Tests.Training;

/// <summary>A rule that fires on a name, which words may not see: what is made of it is what the rows say of the rule.</summary>
public sealed class EvidenceTests
{
    private static readonly RuleDescriptor Rule = new() { Id = "da.denial.holm", Title = "Holm", Marker = "denial", Language = "da", Strength = Strength.Strong };
    private static readonly FeatureSources Sources = new() { WordBits = 12, Rules = [(Rule, [])] };
    private static readonly SentenceReader Reader = new(LanguageCatalog.Danish, new AnalyzerDriver([new HolmAnalyzer(Rule)]));
    private static readonly string[] What = ["svarede på spørgsmål", "kom for sent", "læste avisen", "åbnede mødet", "takkede for ordet", "rejste hjem", "skrev et brev", "talte i radioen"];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void How_far_a_rule_is_trusted_is_learned_from_the_rows_that_are_held_out(bool isRight)
    {
        var result = Train(Rows(isRight, isPrimary: true).Concat(Rows(isRight: true, isPrimary: false)), new TrainingOptions { Language = "da" });

        Probability(result, "Mette Holm spiste frokost.").Should().Match(p => isRight ? p > 0.8 : p < 0.3);
        Probability(result, "Karim Bak spiste frokost.").Should().Match(p => isRight ? p < 0.2 : p > 0.7);
    }

    [Fact]
    public void Measuring_on_the_inner_folds_gives_each_held_out_row_once_with_what_the_rules_say()
    {
        var result = Train(Rows(isRight: true, isPrimary: true).Concat(Rows(isRight: true, isPrimary: false)), new TrainingOptions { Language = "da", OuterFolds = 1 });

        result.HeldOut.Should().HaveCount(80);
        result.HeldOut.Should().OnlyContain(p => p.Borne[0] == p.Sentence.Labels.Contains("denial"));
        result.HeldOut.Should().OnlyContain(p => p.ByRules[0] == p.Sentence.Text.Contains("Holm"));
    }

    [Fact]
    public void Added_rows_are_measured_where_that_is_asked_for()
    {
        var rows = Rows(isRight: true, isPrimary: true).Concat(Rows(isRight: true, isPrimary: false)).ToList();

        foreach (var folds in new[] { 1, 2 })
            Train(rows, new TrainingOptions { Language = "da", OuterFolds = folds, HoldOutAdded = true }).HeldOut.Should().HaveCount(160);
    }

    [Fact]
    public void Thresholds_that_are_chosen_together_are_as_precise_as_was_asked()
    {
        // A fifth of what the rule hits is wrong, and nothing else tells.
        var rows = Rows(isRight: true, isPrimary: true).Select((row, i) => i % 5 == 0 ? row with { Sentence = row.Sentence with { Labels = [] } } : row);
        var options = new TrainingOptions { Language = "da", OuterFolds = 1, SharedThresholds = 1 };

        var borne = Train(rows, options with { Thresholds = options.Thresholds with { MinPrecision = 0.6 } }).HeldOut.Where(p => p.Borne[0]).ToList();

        borne.Should().HaveCountGreaterThan(25);
        borne.Count(p => p.Sentence.Labels.Contains("denial")).Should().BeGreaterThanOrEqualTo((int)(borne.Count * 0.6));
    }

    private static TrainingResult Train(IEnumerable<TrainingRow> rows, TrainingOptions options) =>
        ClassifierTrainer.Train([.. rows], ["denial"], Reader, Sources, "r", options with { Folds = 3, OuterFolds = options.OuterFolds == 5 ? 0 : options.OuterFolds, Trees = options.Trees with { TreeCount = 0 } });

    private static double Probability(TrainingResult result, string text)
    {
        var (analysis, sentence) = Reader.Read(text, context: null);
        var probabilities = new double[analysis.Document.Sentences.Length];
        new SentenceClassifier(result.Model, Sources, "f").Score(analysis, probabilities);
        return probabilities[sentence];
    }

    private static IEnumerable<TrainingRow> Rows(bool isRight, bool isPrimary) =>
        from k in Enumerable.Range(0, 5)
        from what in What
        from who in new[] { "Mette Holm", "Karim Bak" }
        select new TrainingRow(
            new LabelledSentence
            {
                Id = $"{isPrimary} {who} {what} {k}",
                Language = "da",
                Text = $"{who} {what}{(k == 0 ? "" : $" kl. {k}")}.",
                Labels = who == "Mette Holm" == isRight ? ["denial"] : [],
                Group = $"{isPrimary} {what}",
            },
            isPrimary);
}
