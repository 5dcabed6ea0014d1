using System.Diagnostics;
using System.Text.Json;
using Rhetor.Languages;
using Rhetor.Rules;

namespace Rhetor.Benchmarks.Rules;

/// <summary>For those who write rules: the faults and broken laws of a folder, and how its rules do on labelled data.</summary>
internal static class RulesCheck
{
    public static int Run(string[] args)
    {
        var options = CheckOptions.Parse(args);
        if (options.Paths.Count == 0)
        {
            Console.Error.WriteLine("expected a folder or file of rules: rules-check rules/da [--data FILE…] [--show fp|fn|hits] [--marker X] [--rule ID]");
            return 2;
        }

        var watch = Stopwatch.StartNew();
        var set = RuleSet.Load(Sources(options));
        foreach (var fault in set.Faults) Console.WriteLine(fault);
        Console.WriteLine($"{set.Rules.Length} rules, {set.Faults.Length} faults, loaded in {watch.ElapsedMilliseconds} ms");
        var languages = set.Languages.Where(l => options.Language is null || l == options.Language)
            .ToDictionary(l => l, LanguageCatalog.Get, StringComparer.Ordinal);
        bool Wanted(Rule rule) => (options.Marker is null || rule.Descriptor.Marker == options.Marker) && (options.Rule is null || rule.Id == options.Rule);
        var violations = new List<LawViolation>();
        if (!options.NoLaws)
        {
            var checker = new RuleLawChecker(set, languages);
            violations.AddRange(checker.CheckExamples(Wanted));
            violations.AddRange(checker.CheckNeutral(Neutral(options, languages.Keys), [], Wanted));
            foreach (var violation in violations) Console.WriteLine(violation);
            Console.WriteLine($"{violations.Count} broken laws ({watch.ElapsedMilliseconds} ms)");
        }

        foreach (var (code, language) in languages)
        {
            var rows = Rows(options, code);
            if (rows.Count > 0) MeasureReport.Write(RuleStatistics.Measure(set, language, rows), options, code);
        }

        Console.WriteLine($"done in {watch.ElapsedMilliseconds} ms");
        return violations.Count + set.Faults.Length > 0 ? 1 : 0;
    }

    private static List<RuleSource> Sources(CheckOptions options)
    {
        var root = Root(options.Paths[0]);
        var markers = options.Markers ?? (root is not null && File.Exists(Path.Combine(root, "markers.yml")) ? Path.Combine(root, "markers.yml") : "rules/markers.yml");
        var sources = new List<RuleSource> { RuleSource.FromPath(markers) };
        if (root is not null && Path.GetFullPath(options.Paths[0]) != root)
        {
            if (Directory.Exists(Path.Combine(root, "lexicons"))) sources.Add(RuleSource.FromPath(Path.Combine(root, "lexicons")));
        }

        sources.AddRange(options.Paths.Select(p => RuleSource.FromPath(p)));
        return sources;
    }

    private static string? Root(string path)
    {
        for (var at = Path.GetFullPath(path); at is not null; at = Path.GetDirectoryName(at))
        {
            if (Directory.Exists(Path.Combine(at, "lexicons")) || File.Exists(Path.Combine(at, "markers.yml"))) return at;
        }

        return null;
    }

    private static IEnumerable<NeutralText> Neutral(CheckOptions options, IEnumerable<string> languages)
    {
        var root = options.Neutral ?? "seeds/neutral";
        foreach (var language in languages)
        {
            var folder = Path.Combine(root, language);
            if (!Directory.Exists(folder)) continue;
            foreach (var path in Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal))
                yield return new NeutralText($"{language}/{Path.GetFileName(path)}", language, File.ReadAllText(path));
        }
    }

    private static List<LabelledText> Rows(CheckOptions options, string language)
    {
        var rows = new List<LabelledText>();
        foreach (var path in options.Data)
        {
            foreach (var line in File.ReadLines(path).Where(l => l.Length > 0))
            {
                using var json = JsonDocument.Parse(line);
                var row = json.RootElement;
                if (row.GetProperty("lang").GetString() != language) continue;
                var context = row.TryGetProperty("context", out var c) && c.ValueKind == JsonValueKind.String ? c.GetString() : null;
                var labels = row.GetProperty("labels").EnumerateArray().Select(l => l.GetString()!).ToList();
                rows.Add(new LabelledText(row.GetProperty("id").GetString()!, row.GetProperty("text").GetString()!, context, labels));
            }
        }

        return rows;
    }
}
