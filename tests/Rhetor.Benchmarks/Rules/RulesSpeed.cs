using System.Diagnostics;
using Rhetor.Analysis;
using Rhetor.Languages;
using Rhetor.Rules;
using Rhetor.Text;

namespace Rhetor.Benchmarks.Rules;

/// <summary>How long packs take to load and compile, and what matching costs with few and with many rules.</summary>
internal static class RulesSpeed
{
    public static int Run(string[] args)
    {
        var source = RuleSource.FromPath(args.Length > 0 ? args[0] : "rules");
        for (var i = 0; i < 5; i++) Load(source, i);
        for (var i = 0; i < 3; i++) LoadPhases.Write(source);
        var text = args.Length > 1 ? File.ReadAllText(args[1]) : Sample();
        foreach (var count in new[] { 20, 200, 2000 }) Match(count, text);
        return 0;
    }

    private static void Load(RuleSource source, int round)
    {
        var cpu = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        var set = RuleSet.Load(source);
        var loaded = watch.Elapsed;
        _ = set.Analyzers;
        Console.WriteLine(FormattableString.Invariant(
            $"round {round}: load {loaded.TotalMilliseconds:0} ms, compile {(watch.Elapsed - loaded).TotalMilliseconds:0} ms, processor {(Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds:0} ms, {set.Rules.Length} rules, {set.Faults.Length} faults"));
    }

    private static void Match(int rules, string text)
    {
        var set = RuleSet.Load(SyntheticRules.Markers(), SyntheticRules.Create(rules));
        var analyzer = set.AnalyzerFor("en")!;
        var driver = new AnalyzerDriver([analyzer]);
        var document = LanguageCatalog.English.Annotate(SourceText.From(text), driver.NeedsFor("en"));
        driver.Run(document);
        var best = TimeSpan.MaxValue;
        for (var i = 0; i < 7; i++)
        {
            var watch = Stopwatch.StartNew();
            driver.Run(document);
            if (watch.Elapsed < best) best = watch.Elapsed;
        }

        Console.WriteLine(FormattableString.Invariant(
            $"{rules} rules: {best.TotalMilliseconds:0.00} ms for {document.Tokens.Length} tokens, {best.TotalNanoseconds / document.Tokens.Length:0} ns a token, {text.Length / best.TotalSeconds / 1e6:0.0} M characters a second"));
    }

    private static string Sample() => string.Join(
        ' ',
        Enumerable.Range(0, 4000).Select(i => $"The council of the town number {i} met on Monday and said that the bridge, which is old, will be repaired before the winter comes."));
}
