using Rhetor.Cli.Hosting;
using Rhetor.Languages;
using Rhetor.Rules;

namespace Rhetor.Cli.Commands.Rules;

/// <summary>One run of <c>rhetor rules test</c>. With <c>--rules</c>, only the rules of those folders are held to the laws.</summary>
internal sealed class RulesTestRun(CliHost host, EngineRequest request, IReadOnlyList<string> ids)
{
    public string? Neutral { get; init; }

    public string? Known { get; init; }

    public int Run(CancellationToken cancellationToken)
    {
        var opened = EngineFactory.Create(host, request with { Experimental = true });
        var rules = opened.Engine.Rules;
        var count = rules.Rules.Count(IsMeant);
        if (count == 0 && !opened.HasFaults) throw CliException.Usage("no rule to test: no id begins with what was named, or the folder has no rules");

        var checker = new RuleLawChecker(rules, LanguageCatalog.Codes.Append("und").Union(rules.Languages).ToDictionary(c => c, LanguageCatalog.Get, StringComparer.Ordinal));
        var violations = checker.CheckExamples(IsMeant, cancellationToken).ToList();
        if (Neutral is not null) violations.AddRange(checker.CheckNeutral(ReadNeutral(), ReadKnown(), IsMeant, cancellationToken));

        using var output = CliHost.OpenText(host.Output);
        foreach (var violation in violations) output.WriteLine(violation);
        if (violations.Count > 0) output.WriteLine();
        output.WriteLine(FormattableString.Invariant($"{count} {(count == 1 ? "rule" : "rules")}: {Result(violations)}"));
        return opened.HasFaults || violations.Count > 0 ? ExitCode.Usage : ExitCode.Done;
    }

    private static string Result(List<LawViolation> violations) =>
        violations.Count == 0
            ? "all laws hold"
            : FormattableString.Invariant($"laws broken in {violations.Count} places");

    private bool IsMeant(Rule rule)
    {
        if (ids.Count > 0 && !ids.Any(id => rule.Id.StartsWith(id, StringComparison.Ordinal))) return false;
        return request.RulesDirectories.Count == 0 || request.RulesDirectories.Any(folder => rule.Path.StartsWith(folder, StringComparison.Ordinal));
    }

    // The folder has a folder for each language: da/*.txt, en/*.txt.
    private List<NeutralText> ReadNeutral()
    {
        var root = host.Resolve(Neutral!);
        if (!Directory.Exists(root)) throw CliException.Usage($"--neutral {Neutral}: no such folder");
        var texts = Directory.EnumerateDirectories(root)
            .Where(folder => LanguageCatalog.Codes.Contains(Path.GetFileName(folder)))
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.txt"))
            .Order(StringComparer.Ordinal)
            .Select(path => (Path: path, Language: Path.GetFileName(Path.GetDirectoryName(path)!)))
            .Select(t => new NeutralText($"{t.Language}/{Path.GetFileName(t.Path)}", t.Language, File.ReadAllText(t.Path)))
            .ToList();
        if (texts.Count == 0) throw CliException.Usage($"--neutral {Neutral}: no texts there (expected da/*.txt or en/*.txt)");
        return texts;
    }

    private IReadOnlyList<KnownFalsePositive> ReadKnown()
    {
        if (Known is null) return [];
        try
        {
            return KnownFalsePositive.Parse(File.ReadAllText(host.Resolve(Known)), Known);
        }
        catch (FormatException exception)
        {
            throw CliException.Usage(exception.Message);
        }
        catch (IOException exception)
        {
            throw CliException.Usage($"--known {Known}: {exception.Message.ReplaceLineEndings(" ")}");
        }
    }
}
