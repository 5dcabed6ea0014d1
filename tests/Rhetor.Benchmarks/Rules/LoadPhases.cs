using System.Diagnostics;
using Rhetor.Rules;
using Rhetor.Rules.Syntax;
using Rhetor.Rules.Yaml;

namespace Rhetor.Benchmarks.Rules;

/// <summary>Where the time of loading goes, on one thread.</summary>
internal static class LoadPhases
{
    public static void Write(RuleSource source)
    {
        var files = source.Read([]);
        var watch = Stopwatch.StartNew();
        var documents = 0;
        var plain = 0;
        foreach (var file in files)
        {
            foreach (var (text, line) in YamlReader.Split(file.Text))
            {
                documents++;
                if (PlainYamlReader.TryRead(file.Path, text, line, new DiagnosticBag()) is not null) plain++;
            }
        }

        var fast = watch.Elapsed;
        foreach (var file in files)
        {
            foreach (var (text, line) in YamlReader.Split(file.Text)) YamlReader.ReadFully(file.Path, text, line, new DiagnosticBag());
        }

        var full = watch.Elapsed - fast;
        foreach (var file in files) FileSyntax.Parse(file, isTrusted: true);
        var parsed = watch.Elapsed - fast - full;
        var set = RuleSet.Load(source);
        var unanchored = set.Languages.SelectMany(l => set.AnalyzerFor(l)!.Program.Index.Unanchored.Select(i => set.AnalyzerFor(l)!.SupportedRules[i].Id)).ToList();
        Console.WriteLine(FormattableString.Invariant(
            $"{files.Sum(f => f.Text.Length)} characters, {plain} of {documents} documents plain; plain reader {fast.TotalMilliseconds:0} ms, full reader {full.TotalMilliseconds:0} ms, parse {parsed.TotalMilliseconds:0} ms; {unanchored.Count} rules without anchor: {string.Join(' ', unanchored.Take(12))}"));
    }
}
