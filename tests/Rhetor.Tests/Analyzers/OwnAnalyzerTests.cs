using System.Collections.Immutable;
using Rhetor.Analysis;
using Rhetor.Findings;
using Rhetor.Markers;
using Rhetor.Text;

namespace Rhetor.Tests.Analyzers;

public sealed class OwnAnalyzerTests
{
    private static readonly RuleDescriptor Rule = new()
    {
        Id = "en.shouting.capitals", Title = "Capitals", Marker = "shouting", Language = "en", Strength = Strength.Strong,
    };

    [Fact]
    public void An_analyzer_speaks_for_a_marker_of_its_own()
    {
        var report = Report(c => c.Report(Rule, c.Sentence.Span), o => o.OwnMarkers.Add(new Marker { Id = "ME01", Slug = "shouting", Title = "Shouting", Description = "Says it loud." }));

        var finding = report.Findings.Should().ContainSingle().Which;
        finding.Id.Should().Be("ME01");
        finding.Evidence.Should().ContainSingle().Which.Rule.Should().Be(Rule);
        report.Summary.Author.Should().ContainKey("shouting");
    }

    [Fact]
    public void The_places_of_a_message_are_filled_for_analyzers_as_they_are_for_rules()
    {
        var rule = Rule with { MessageFormat = "»{match}« by {who}, of {whom}" };
        var report = Report(
            c => c.Report(rule, c.Sentence.Span, [new Capture("who", new TextSpan(c.Sentence.Span.Start, 2))]),
            o => o.OwnMarkers.Add(new Marker { Id = "ME01", Slug = "shouting", Title = "Shouting", Description = "Says it loud." }),
            "He left.");

        report.Findings.Single().Message.Should().Be("»He left.« by He, of …");
    }

    [Fact]
    public void A_marker_that_nobody_has_defined_is_told_of_once()
    {
        var told = new List<string>();
        var report = Report(c => c.Report(Rule, c.Sentence.Span), o => o.OnWarning = told.Add);

        report.Findings.Should().BeEmpty();
        told.Should().Equal("the rule 'en.shouting.capitals' of an analyzer is left out: unknown marker 'shouting' (a markers.yml or RhetorOptions.OwnMarkers defines markers)");
    }

    [Fact]
    public void An_endless_loop_is_a_finding_and_the_others_go_on()
    {
        using var release = new ManualResetEventSlim();
        var report = Report(
            _ =>
            {
                while (!release.IsSet) Thread.SpinWait(100);
            },
            o =>
            {
                o.AnalyzerTimeBudget = TimeSpan.FromMilliseconds(500);
                o.UseRules = true;
            },
            "A bloodthirsty crowd filled the pier.");
        release.Set();

        report.Findings.Should().ContainSingle(f => f.Id == "RH0002").Which.Message.Should().Be("the analyzer ActionAnalyzer took longer than its time budget of 500 ms");
        report.Findings.Should().Contain(f => f.Id.StartsWith("RH1", StringComparison.Ordinal));
    }

    [Fact]
    public void Calls_that_never_come_back_are_few_whatever_the_number_of_texts()
    {
        using var release = new ManualResetEventSlim();
        var running = 0;
        var options = new RhetorOptions { Language = "en", UseRules = false, AnalyzerTimeBudget = TimeSpan.FromMilliseconds(300) };
        options.Analyzers.Add(new ActionAnalyzer(_ =>
        {
            Interlocked.Increment(ref running);
            release.Wait();
        }));
        var engine = RhetorEngine.Create(options);
        var failures = Enumerable.Range(0, 20).Select(_ => engine.Analyze("It rains.").Analysis.Failures.Single()).ToList();
        release.Set();

        failures.Should().OnlyContain(f => f.Id == "RH0002");
        failures[^1].Message.Should().Be("is left out, as earlier calls have not come back");
        running.Should().BeLessThan(5);
    }

    [Fact]
    public void An_analyzer_that_looks_at_its_token_ends_when_its_budget_does()
    {
        using var ended = new ManualResetEventSlim();
        var report = Report(
            c =>
            {
                c.CancellationToken.WaitHandle.WaitOne();
                ended.Set();
            },
            o => o.AnalyzerTimeBudget = TimeSpan.FromMilliseconds(300));

        report.Findings.Should().ContainSingle(f => f.Id == "RH0002");
        ended.Wait(TimeSpan.FromSeconds(30)).Should().BeTrue();
    }

    [Fact]
    public void A_cancelled_analysis_does_not_wait_for_an_analyzer()
    {
        using var release = new ManualResetEventSlim();
        using var cancel = new CancellationTokenSource();
        var options = new RhetorOptions { Language = "en", UseRules = false, UseModels = false };
        options.Analyzers.Add(new ActionAnalyzer(_ =>
        {
            cancel.Cancel();
            release.Wait();
        }));
        var engine = RhetorEngine.Create(options);
        var act = () => engine.Analyze("It rains.", cancel.Token);

        act.Should().Throw<OperationCanceledException>();
        release.Set();
    }

    [Fact]
    public void An_analyzer_that_cancels_of_its_own_accord_has_failed()
    {
        var report = Report(_ => throw new OperationCanceledException("not mine"));

        report.Findings.Should().ContainSingle(f => f.Id == "RH0001").Which.Message.Should().Contain("not mine");
    }

    [Fact]
    public void A_missing_assembly_is_named()
    {
        var report = Report(_ => System.Reflection.Assembly.Load("No.Such.Assembly, Version=1.0.0.0, Culture=neutral, PublicKeyToken=null"));

        report.Findings.Should().ContainSingle(f => f.Id == "RH0003").Which.Message
            .Should().Be("the analyzer ActionAnalyzer needs the assembly 'No.Such.Assembly, Version=1.0.0.0, Culture=neutral, PublicKeyToken=null', which is missing");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_analyzer_that_cannot_be_made_ready_is_a_finding_in_every_text(bool inRules)
    {
        var options = new RhetorOptions { Language = "en", UseRules = false, UseModels = false };
        options.Analyzers.Add(new UnreadyAnalyzer(inRules));
        var engine = RhetorEngine.Create(options);

        engine.RulesFor("en").Should().BeEmpty();
        foreach (var text in new[] { "It rains.", "It pours." })
        {
            var finding = engine.Analyze(text).Findings.Should().ContainSingle().Which;
            finding.Id.Should().Be("RH0004");
            finding.Message.Should().Be("the analyzer UnreadyAnalyzer could not be made ready: InvalidOperationException: not ready");
        }
    }

    [Fact]
    public void A_rule_that_was_not_declared_is_a_failure_of_its_analyzer()
    {
        var report = Report(c => c.Report(Rule with { Id = "en.shouting.whispers" }, c.Sentence.Span));

        report.Findings.Should().ContainSingle(f => f.Id == "RH0001").Which.Message
            .Should().EndWith("reports the rule 'en.shouting.whispers', which is not among its SupportedRules");
    }

    [Theory]
    [InlineData(7, 0, 1)]
    [InlineData(-1, 0, 1)]
    [InlineData(0, 5, 5000)]
    public void Evidence_that_fits_no_text_is_a_failure_of_its_analyzer(int sentence, int start, int length)
    {
        var report = Report(c => c.Report(new Evidence { Rule = Rule, Sentence = sentence, Span = new TextSpan(start, length) }));

        report.Findings.Should().ContainSingle(f => f.Id == "RH0001").Which.Message.Should().Contain("ArgumentOutOfRangeException");
    }

    private static DocumentReport Report(Action<SentenceAnalysisContext> action, Action<RhetorOptions>? configure = null, string text = "It rains all day.")
    {
        var options = new RhetorOptions { Language = "en", UseRules = false, UseModels = false };
        options.Analyzers.Add(new ActionAnalyzer(action));
        configure?.Invoke(options);
        return RhetorEngine.Create(options).Analyze(text);
    }

    private sealed class ActionAnalyzer(Action<SentenceAnalysisContext> action) : TextAnalyzer
    {
        public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

        public override void Initialize(AnalysisContext context) => context.RegisterSentenceAction(action);
    }

    private sealed class UnreadyAnalyzer(bool inRules) : TextAnalyzer
    {
        public override ImmutableArray<RuleDescriptor> SupportedRules => inRules ? throw new InvalidOperationException("not ready") : [];

        public override void Initialize(AnalysisContext context) => throw new InvalidOperationException("not ready");
    }
}
