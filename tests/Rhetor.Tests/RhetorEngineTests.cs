using System.Collections.Immutable;
using Rhetor.Analysis;
using Rhetor.Findings;
using Rhetor.Scoring;
using Rhetor.Text;

namespace Rhetor.Tests;

public sealed class RhetorEngineTests
{
    private static readonly RhetorEngine Engine = RhetorEngine.CreateDefault();

    [Fact]
    public async Task Reports_come_in_the_order_of_the_texts()
    {
        var texts = Enumerable.Range(0, 50).Select(i => SourceText.From(string.Concat(Enumerable.Repeat("Det gjorde vi ikke, siger han. ", 1 + (i * 13 % 17))), $"{i}")).ToList();
        var paths = new List<string?>();
        await foreach (var report in Engine.AnalyzeAsync(Stream(texts))) paths.Add(report.Path);
        paths.Should().Equal(texts.Select(t => t.Path));
    }

    [Fact]
    public async Task A_cancelled_stream_stops()
    {
        using var cancel = new CancellationTokenSource();
        var seen = 0;
        var act = async () =>
        {
            await foreach (var report in Engine.AnalyzeAsync(Stream(Enumerable.Repeat(SourceText.From("Det regner i dag."), 10_000)), cancel.Token))
            {
                if (++seen == 3) await cancel.CancelAsync();
            }
        };
        await act.Should().ThrowAsync<OperationCanceledException>();
        seen.Should().BeLessThan(10_000);
    }

    [Fact]
    public void An_analyzer_that_throws_becomes_a_finding_and_the_others_go_on()
    {
        var options = new RhetorOptions { UseRules = false, Language = "en" };
        options.Analyzers.Add(new Faulty());
        options.Analyzers.Add(new Shouting());
        var report = RhetorEngine.Create(options).Analyze("They SHOUTED all day long.");
        report.Findings.Select(f => f.Id).Should().BeEquivalentTo(Finding.AnalyzerFailureId, "RH1401");
        report.Findings.Single(f => f.Id == Finding.AnalyzerFailureId).Message.Should().Contain("Faulty").And.Contain("a bug");
        report.Summary.Author.Should().ContainKey("loaded-language").And.HaveCount(1);
    }

    [Fact]
    public void Unknown_markers_are_refused_with_a_suggestion()
    {
        var options = new RhetorOptions();
        options.Markers.Add("veiled-treat");
        var act = () => RhetorEngine.Create(options);
        act.Should().Throw<RhetorConfigurationException>().WithMessage("unknown marker 'veiled-treat'; did you mean 'veiled-threat'?");
    }

    [Fact]
    public void A_model_without_a_hit_speaks_of_the_whole_sentence()
    {
        var options = new RhetorOptions { UseRules = false, Language = "en" };
        options.Models.Add(new SureModel());
        var report = RhetorEngine.Create(options).Analyze("It rained all day. The sun shone.");
        report.Findings.Should().HaveCount(2).And.OnlyContain(f => f.Basis == Basis.Model && f.Marker == "doubt");
        report.Findings[1].Span.Should().Be(report.Document.Sentences[1].Span);
        report.Findings[0].Contributions.Should().ContainSingle().Which.Feature.Should().Be("bias");
    }

    private static async IAsyncEnumerable<SourceText> Stream(IEnumerable<SourceText> texts)
    {
        foreach (var text in texts)
        {
            await Task.Yield();
            yield return text;
        }
    }

    private sealed class Faulty : TextAnalyzer
    {
        public override ImmutableArray<RuleDescriptor> SupportedRules => [];

        public override void Initialize(AnalysisContext context) =>
            context.RegisterSentenceAction(_ => throw new InvalidOperationException("a bug"));
    }

    private sealed class Shouting : TextAnalyzer
    {
        private static readonly RuleDescriptor Rule = new()
        {
            Id = "en.loaded-language.shouting", Title = "Capitals", Marker = "loaded-language", Language = "en", Strength = Strength.Strong,
        };

        public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

        public override void Initialize(AnalysisContext context) => context.RegisterSentenceAction(c =>
        {
            foreach (var token in c.Document.TokensOf(c.Sentence))
            {
                if ((token.Traits & Documents.TokenTraits.AllCaps) != 0) c.Report(Rule, token.Span);
            }
        });
    }

    private sealed class SureModel : ISentenceScorer
    {
        public string Language => "en";

        public string Version => "1";

        public string Fingerprint => "f";

        public Documents.Annotations Needs => Documents.Annotations.None;

        public ImmutableArray<string> Markers => ["doubt"];

        public ImmutableArray<double> Thresholds => [0.5];

        public void Score(AnalysisResult analysis, Span<double> probabilities, CancellationToken cancellationToken = default) => probabilities.Fill(0.9);

        public ImmutableArray<FeatureContribution> Explain(AnalysisResult analysis, int sentence, string marker, int count) => [new("bias", 2.2)];
    }
}
