using Rhetor.Rules;

namespace Rhetor.Benchmarks.Rules;

/// <summary>Writes what is generated from the rules: <c>docs/rules/</c> and the list of unreleased rules. Run in the root of the repository.</summary>
internal static class RulesDocs
{
    public static int Run()
    {
        var rules = RuleSet.Load(RuleSource.FromPath("rules"));
        foreach (var fault in rules.Faults) Console.Error.WriteLine(fault);
        if (rules.Faults.Length > 0) return 2;
        var pages = RuleDocumentation.Generate(rules);
        RuleDocumentation.WriteTo(pages, "docs/rules");
        const string shipped = "rules/RuleReleases.Shipped.md";
        if (!File.Exists(shipped)) File.WriteAllText(shipped, "# Rules of released versions\n");
        File.WriteAllText("rules/RuleReleases.Unshipped.md", RuleReleases.Parse(File.ReadAllText(shipped), shipped).Unshipped(rules));
        Console.WriteLine($"{pages.Count} pages in docs/rules, {rules.Rules.Length} rules");
        return 0;
    }
}
