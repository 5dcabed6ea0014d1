using System.Text;

namespace Rhetor.Rules;

/// <summary>
/// The lists of released and unreleased rules (<c>RuleReleases.Shipped.md</c>, <c>RuleReleases.Unshipped.md</c>), after the manner of
/// Roslyn's analyzer releases: no rule comes, goes or changes unnoticed. Immutable.
/// </summary>
public sealed class RuleReleases
{
    private const string New = "## New rules";
    private const string Changed = "## Changed rules";
    private const string Removed = "## Removed rules";
    private const string Header = "| rule | marker | strength |\n| --- | --- | --- |\n";

    private readonly Dictionary<string, RuleRelease> _shipped;

    private RuleReleases(Dictionary<string, RuleRelease> shipped) => _shipped = shipped;

    /// <summary>The rules of the last release, by id.</summary>
    public IReadOnlyCollection<RuleRelease> Shipped => [.. _shipped.Values.OrderBy(r => r.Id, StringComparer.Ordinal)];

    /// <summary>Reads a list of shipped rules: tables of <c>rule | marker | strength</c> under <c>## New rules</c>, <c>## Changed rules</c> and <c>## Removed rules</c>, version after version.</summary>
    /// <exception cref="FormatException">A line is no row of three values, or stands under no heading.</exception>
    public static RuleReleases Parse(string shipped, string path)
    {
        ArgumentNullException.ThrowIfNull(shipped);
        var rules = new Dictionary<string, RuleRelease>(StringComparer.Ordinal);
        var section = "";
        var number = 0;
        foreach (var raw in shipped.Split('\n'))
        {
            number++;
            var line = raw.Trim();
            if (line.StartsWith("## ", StringComparison.Ordinal)) section = line;
            if (!line.StartsWith('|') || line.StartsWith("| rule ", StringComparison.Ordinal) || line.StartsWith("| ---", StringComparison.Ordinal)) continue;
            var values = line.Trim('|').Split('|', StringSplitOptions.TrimEntries);
            if (values.Length != 3) throw new FormatException($"{path}:{number}:1: expected | rule | marker | strength |, found {values.Length} values");
            if (section is not (New or Changed or Removed)) throw new FormatException($"{path}:{number}:1: expected the rule below '{New}', '{Changed}' or '{Removed}'");
            if (section == Removed) rules.Remove(values[0]);
            else rules[values[0]] = new RuleRelease(values[0], values[1], values[2]);
        }

        return new RuleReleases(rules);
    }

    /// <summary>What the unshipped list must say of a rule set: what is new, changed and removed since the last release.</summary>
    public string Unshipped(RuleSet rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var now = rules.Rules.Select(r => new RuleRelease(r.Id, r.Descriptor.Marker, Wording.Of(r.Descriptor.Strength))).ToList();
        var ids = now.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        var text = new StringBuilder("# Rules that are not yet released\n");
        Section(text, New, now.Where(r => !_shipped.ContainsKey(r.Id)));
        Section(text, Changed, now.Where(r => _shipped.TryGetValue(r.Id, out var old) && old != r));
        Section(text, Removed, Shipped.Where(r => !ids.Contains(r.Id)));
        return text.ToString();
    }

    /// <summary>Compares the unshipped list with the rules: the first line that differs, or null where it is up to date.</summary>
    public string? FindDifference(RuleSet rules, string unshipped, string path)
    {
        ArgumentNullException.ThrowIfNull(unshipped);
        var expected = Unshipped(rules).Split('\n');
        var found = unshipped.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < Math.Max(expected.Length, found.Length); i++)
        {
            var wanted = i < expected.Length ? expected[i] : "the end of the file";
            var given = i < found.Length ? found[i] : "the end of the file";
            if (!string.Equals(wanted, given, StringComparison.Ordinal)) return $"{path}:{i + 1}:1: expected '{wanted}', found '{given}'";
        }

        return null;
    }

    private static void Section(StringBuilder text, string heading, IEnumerable<RuleRelease> rules)
    {
        var rows = rules.OrderBy(r => r.Id, StringComparer.Ordinal).ToList();
        if (rows.Count == 0) return;
        text.Append('\n').Append(heading).Append("\n\n").Append(Header);
        foreach (var rule in rows) text.Append("| ").Append(rule.Id).Append(" | ").Append(rule.Marker).Append(" | ").Append(rule.Strength).Append(" |\n");
    }
}
