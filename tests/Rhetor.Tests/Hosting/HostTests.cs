using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Rhetor.Analysis;

namespace Rhetor.Tests.Hosting;

public sealed class HostTests
{
    [Fact]
    public void A_host_shares_one_engine_made_as_configured()
    {
        using var services = new ServiceCollection().AddRhetor(o => o.Language = "da").AddRhetor(o => o.SkippedMarkers.Add("denial")).BuildServiceProvider();
        var engine = services.GetRequiredService<RhetorEngine>();

        services.GetRequiredService<RhetorEngine>().Should().BeSameAs(engine);
        engine.Markers.Find("denial").Should().BeNull();
        engine.Analyze("Hm.").Language.Should().Be("da");
    }

    [Fact]
    public async Task Wrong_options_stop_the_host_with_every_fault_named()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddRhetor(o =>
        {
            o.Language = "Dansk!";
            o.MaxDegreeOfParallelism = -1;
            o.AnalyzerTimeBudget = TimeSpan.Zero;
            o.ModelsDirectory = "no-such-folder";
        });
        using var host = builder.Build();
        var start = () => host.StartAsync();

        (await start.Should().ThrowAsync<OptionsValidationException>()).Which.Failures.Should().HaveCount(4)
            .And.ContainMatch("Language is 'Dansk!': expected*").And.ContainMatch("MaxDegreeOfParallelism is -1*")
            .And.ContainMatch("AnalyzerTimeBudget is 00:00:00*").And.ContainMatch("ModelsDirectory is 'no-such-folder', which does not exist");
    }

    [Fact]
    public async Task Unknown_markers_stop_the_host_when_it_starts()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddRhetor(o =>
        {
            o.SkippedMarkers.Add("ridicul");
            o.Markers.Add("RH1001");
            o.Defaults = o.Defaults with { Thresholds = o.Defaults.Thresholds.Add("denail", 0.7) };
        });
        using var host = builder.Build();
        var start = () => host.StartAsync();

        (await start.Should().ThrowAsync<OptionsValidationException>()).Which.Failures
            .Should().Equal("unknown marker 'ridicul'; did you mean 'ridicule'?", "unknown marker 'denail'; did you mean 'denial'?");
    }

    [Fact]
    public void Without_a_host_the_same_faults_are_one_exception()
    {
        var act = () => RhetorEngine.Create(new RhetorOptions { Language = "", MaxDegreeOfParallelism = -2, RulesDirectories = { "no-such-folder" } });

        act.Should().Throw<RhetorConfigurationException>().Which.Message.Split('\n').Should().HaveCount(3);
    }

    [Fact]
    public void Analyzers_that_are_services_run_and_what_fails_is_logged()
    {
        var log = new ListLogger();
        using var services = new ServiceCollection()
            .AddLogging(b => b.SetMinimumLevel(LogLevel.Debug).AddProvider(log))
            .AddSingleton<TextAnalyzer, BrokenAnalyzer>()
            .AddRhetor(o => o.Language = "en")
            .BuildServiceProvider();
        var report = services.GetRequiredService<RhetorEngine>().Analyze("A secret word.");

        report.Analysis.Failures.Should().ContainSingle().Which.Analyzer.Should().Be(nameof(BrokenAnalyzer));
        log.Lines.Should().Contain("Warning RH0001: the analyzer BrokenAnalyzer failed: InvalidOperationException: a bug");
        log.Lines.Should().ContainMatch("Debug Analysed 1 sentences in en: *");
        log.Lines.Should().NotContainMatch("*secret*");
    }

    private sealed class BrokenAnalyzer : TextAnalyzer
    {
        public override ImmutableArray<RuleDescriptor> SupportedRules => [];

        public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(_ => throw new InvalidOperationException("a bug"));
    }

    private sealed class ListLogger : ILoggerProvider, ILogger
    {
        public List<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add($"{logLevel} {formatter(state, exception)}");

        public void Dispose()
        {
        }
    }
}
