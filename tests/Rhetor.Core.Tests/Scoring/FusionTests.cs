using System.Collections.Immutable;
using Rhetor.Analysis;
using Rhetor.Markers;
using Rhetor.Scoring;
using Rhetor.Text;

namespace Rhetor.Core.Tests.Scoring;

public sealed class FusionTests
{
    private static readonly MarkerCatalog Catalog = new(
    [
        new Marker { Id = "RH1001", Slug = "denial", Title = "Denial", Description = "Denies." },
        new Marker { Id = "RH1003", Slug = "rejection", Title = "Rejection", Description = "Rejects." },
    ]);

    [Fact]
    public void A_sentence_without_evidence_has_the_prior()
    {
        var score = Score()[0];

        score.Probability.Should().BeApproximately(1 / (1 + Math.Exp(4)), 1e-12);
        score.Basis.Should().Be(Basis.None);
        score.IsBorne.Should().BeFalse();
    }

    [Theory]
    [InlineData(Strength.Weak, false)]
    [InlineData(Strength.Moderate, true)]
    [InlineData(Strength.Strong, true)]
    public void One_hit_marks_the_sentence_unless_it_is_weak(Strength strength, bool borne)
    {
        Score(Words.Rule("denial", "a", strength))[0].IsBorne.Should().Be(borne);
    }

    [Fact]
    public void Of_one_group_only_the_strongest_hit_counts()
    {
        var strong = Score(Words.Rule("denial", "a", Strength.Strong, "g"))[0];

        Score(Words.Rule("denial", "a", Strength.Strong, "g"), Words.Rule("denial", "b", Strength.Moderate, "g"))[0].Should().Be(strong);
        Score(Words.Rule("denial", "a", Strength.Strong, "g"), Words.Rule("denial", "b", Strength.Moderate, "h"))[0].Probability
            .Should().BeGreaterThan(strong.Probability);
    }

    [Fact]
    public void Evidence_for_one_marker_says_nothing_of_another()
    {
        Score(Words.Rule("denial", "a"))[1].Should().Be(Score()[1]);
    }

    [Fact]
    public void Withdrawn_evidence_counts_for_nothing()
    {
        Scores(new FusionOptions(), null, new Reporting([Words.Rule("denial", "a")], exception: "mention")).Of(0)[0].Should().Be(Score()[0]);
    }

    [Fact]
    public void A_configured_threshold_takes_the_place_of_the_markers_own()
    {
        var options = new FusionOptions { Thresholds = new Dictionary<string, double> { ["denial"] = 0.99 } };

        Scores(options, null, new Reporting([Words.Rule("denial", "a")])).Of(0)[0].IsBorne.Should().BeFalse();
    }

    [Fact]
    public void A_model_decides_for_the_markers_that_it_knows_and_rules_for_the_others()
    {
        var scores = Scores(new FusionOptions(), new Fixed(), new Reporting([Words.Rule("denial", "a"), Words.Rule("rejection", "b")])).Of(0);

        scores[0].Probability.Should().Be(0.25);
        scores[0].Basis.Should().Be(Basis.Both);
        scores[1].Basis.Should().Be(Basis.Rule);
    }

    [Theory]
    [InlineData(Strength.Strong, true)]
    [InlineData(Strength.Moderate, true)]
    [InlineData(Strength.Weak, false)]
    public void A_model_must_disagree_strongly_to_overrule_rules_that_would_mark(Strength strength, bool borne)
    {
        // The model gives 0.25 and marks from 0.3 on; 2.2 below that in log-odds is 0.045.
        var score = Scores(new FusionOptions(), new Fixed(), new Reporting([Words.Rule("denial", "a", strength)])).Of(0)[0];

        score.IsBorne.Should().Be(borne);
        score.Threshold.Should().BeApproximately(borne ? 0.0453 : 0.3, 1e-3);
    }

    [Fact]
    public void A_rule_that_the_model_was_not_trained_with_weighs_beside_it()
    {
        // 0.25 and a moderate hit of 4.5 in log-odds.
        var score = Scores(new FusionOptions(), new Fixed("a"), new Reporting([Words.Rule("denial", "a", Strength.Moderate)])).Of(0)[0];

        score.Probability.Should().BeApproximately(1 / (1 + (3 * Math.Exp(-4.5))), 1e-12);
        score.IsBorne.Should().BeTrue();
        Scores(new FusionOptions(), new Fixed("a"), new Reporting([Words.Rule("denial", "b", Strength.Moderate)])).Of(0)[0].Probability.Should().Be(0.25);
    }

    [Fact]
    public void A_configured_threshold_is_as_it_was_configured_whatever_the_rules_say()
    {
        var options = new FusionOptions { Thresholds = new Dictionary<string, double> { ["denial"] = 0.3 } };

        Scores(options, new Fixed(), new Reporting([Words.Rule("denial", "a")])).Of(0)[0].IsBorne.Should().BeFalse();
    }

    private static SentenceScore[] Score(params RuleDescriptor[] rules) =>
        Scores(new FusionOptions(), null, new Reporting([.. rules])).Of(0).ToArray();

    private static DocumentScores Scores(FusionOptions options, ISentenceScorer? model, TextAnalyzer analyzer) =>
        new Fusion(Catalog, model, options).Score(new AnalyzerDriver([analyzer]).Run(Words.Document("Nej")));

    private sealed class Reporting(ImmutableArray<RuleDescriptor> rules, string? exception = null) : TextAnalyzer
    {
        public override ImmutableArray<RuleDescriptor> SupportedRules => rules;

        public override void Initialize(AnalysisContext context) => context.RegisterSentenceAction(c =>
        {
            foreach (var rule in rules) c.Report(new Evidence { Rule = rule, Sentence = 0, Span = new TextSpan(0, 3), Exception = exception });
        });
    }

    private sealed class Fixed(string? unknown = null) : ISentenceScorer
    {
        public bool Weighs(RuleDescriptor rule) => unknown is null || !rule.Id.EndsWith(unknown, StringComparison.Ordinal);

        public string Language => "da";

        public string Version => "1";

        public string Fingerprint => "0";

        public Rhetor.Documents.Annotations Needs => default;

        public ImmutableArray<string> Markers => ["denial"];

        public ImmutableArray<double> Thresholds => [0.3];

        public void Score(AnalysisResult analysis, Span<double> probabilities, CancellationToken cancellationToken = default) => probabilities.Fill(0.25);

        public ImmutableArray<FeatureContribution> Explain(AnalysisResult analysis, int sentence, string marker, int count) => [];
    }
}
