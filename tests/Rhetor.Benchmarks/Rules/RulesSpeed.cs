using System.Diagnostics;
using System.Runtime;
using Rhetor.Analysis;
using Rhetor.Languages;
using Rhetor.Rules;
using Rhetor.Text;

namespace Rhetor.Benchmarks.Rules;

/// <summary>How long packs take to load and compile, the shipped ones as a start reads them first, and what matching costs with few and with many rules.</summary>
internal static class RulesSpeed
{
    private const int Rounds = 40;
    private const int Piece = 4000;

    public static int Run(string[] args)
    {
        var source = RuleSource.FromPath(args.Length > 0 ? args[0] : "rules");
        for (var i = 0; i < 3; i++) Load("as a start reads them", RuleSource.FromAssembly(typeof(RhetorEngine).Assembly, "rules/"), i);
        for (var i = 0; i < 5; i++) Load("from YAML", source, i);
        for (var i = 0; i < 3; i++) LoadPhases.Write(source);
        var text = args.Length > 1 ? File.ReadAllText(args[1]) : Sample();
        var few = Synthetic(20, text);
        Synthetic(200, text);
        Console.WriteLine(FormattableString.Invariant($"2000 rules cost {Synthetic(2000, text) / few:0.0} times what 20 do"));
        var all = RuleSet.Load(source).Rules.Where(r => r.Descriptor.Language == "en").Select(r => r.Id).ToList();
        var some = all.Where((_, i) => i % (all.Count / 20) == 0).ToList();
        few = Match($"{some.Count} English rules of the packs", RuleSet.Load(new RuleSetOptions { Disabled = [.. all.Except(some)] }, source), text);
        var many = Match($"all {all.Count} English rules of the packs", RuleSet.Load(source), text);
        Console.WriteLine(FormattableString.Invariant($"all cost {many / few:0.0} times what {some.Count} do"));
        return 0;
    }

    private static double Synthetic(int rules, string text) =>
        Match(FormattableString.Invariant($"{rules} rules"), RuleSet.Load(SyntheticRules.Markers(), SyntheticRules.Create(rules)), text);

    private static void Load(string how, RuleSource source, int round)
    {
        var (cpu, methods) = (Environment.CpuUsage.TotalTime, JitInfo.GetCompiledMethodCount());
        var watch = Stopwatch.StartNew();
        var set = RuleSet.Load(source);
        var loaded = watch.Elapsed;
        _ = set.Analyzers;
        Console.WriteLine(FormattableString.Invariant(
            $"{how}, round {round}: load {loaded.TotalMilliseconds:0} ms, compile {(watch.Elapsed - loaded).TotalMilliseconds:0} ms, processor {(Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds:0} ms, {JitInfo.GetCompiledMethodCount() - methods} methods made ready, {set.Rules.Length} rules, {set.Faults.Length} faults"));
    }

    // The best of many rounds over small pieces: others at the same machine disturb few of them.
    private static double Match(string what, RuleSet set, string text)
    {
        var driver = new AnalyzerDriver([set.AnalyzerFor("en")!]);
        var documents = text.Chunk(Piece).Select(c => LanguageCatalog.English.Annotate(SourceText.From(new string(c)), driver.NeedsFor("en"))).ToList();
        var best = new double[documents.Count];
        Array.Fill(best, double.MaxValue);
        for (var round = 0; round < Rounds; round++) documents.ForEach(d => driver.Run(d));
        Thread.Sleep(500); // The compiler takes a while to make anew what has run often.
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < best.Length; i++)
            {
                var start = Stopwatch.GetTimestamp();
                driver.Run(documents[i]);
                best[i] = Math.Min(best[i], Stopwatch.GetElapsedTime(start).TotalNanoseconds);
            }
        }

        var cost = best.Sum() / documents.Sum(d => d.Tokens.Length);
        Console.WriteLine(FormattableString.Invariant($"{what}: {cost:0} ns a token, {text.Length / best.Sum() * 1e3:0.0} M characters a second"));
        return cost;
    }

    private static string Sample() => string.Join(
        ' ',
        Enumerable.Range(0, 4000).Select(i => $"The council of the town number {i} met on Monday and said that the bridge, which is old, will be repaired before the winter comes."));
}
