using Rhetor.Markers;
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

    /// <summary>The markers alone, without the rules.</summary>
    public static MarkerCatalog Markers() => RuleSet.Load(new RuleSetOptions(), [RuleSource.FromAssembly(typeof(ShippedRules).Assembly, MarkersFile)]).Markers;

    /// <summary>The lines of a rule: a file may hold several, with <c>---</c> between them.</summary>
    public static string SourceOf(Rule rule, IEnumerable<string> folders)
    {
        var lines = Read(rule.Path, folders).Split('\n').Skip(rule.Line - 1).TakeWhile(line => line.TrimEnd() is not ("---" or "..."));
        return string.Join('\n', lines);
    }

    private static string Read(string path, IEnumerable<string> folders)
    {
        if (folders.Any(folder => path.StartsWith(folder, StringComparison.Ordinal))) return File.ReadAllText(path);
        using var stream = typeof(ShippedRules).Assembly.GetManifestResourceStream(path) ?? throw new FileNotFoundException($"{path} is no shipped file.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
