using Rhetor.Rules;

namespace Rhetor;

/// <summary>The rules that travel inside the assembly, and those that the options add.</summary>
internal static class ShippedRules
{
    private const string MarkersFile = "rules/markers.yml";

    /// <exception cref="RhetorConfigurationException">A rule file has a fault and the options are strict.</exception>
    public static RuleSet Load(RhetorOptions options)
    {
        var shipped = RuleSource.FromAssembly(typeof(ShippedRules).Assembly, options is { UseRules: true, UseShippedRules: true } ? "rules/" : MarkersFile);
        var added = options.RulesDirectories.Select(folder => RuleSource.FromPath(folder));
        var rules = RuleSet.Load(new RuleSetOptions { IncludeExperimental = options.UseExperimentalRules }, [shipped, .. added]);
        if (options.StrictRules && rules.Faults.Length > 0)
            throw new RhetorConfigurationException(string.Join('\n', rules.Faults.Select(f => f.ToString())));
        return rules;
    }
}
