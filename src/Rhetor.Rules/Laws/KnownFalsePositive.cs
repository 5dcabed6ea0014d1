namespace Rhetor.Rules;

/// <summary>A hit in a neutral text that is known and borne with: a line of <c>seeds/known-false-positives.csv</c>.</summary>
/// <param name="Rule">The id of the rule.</param>
/// <param name="File">The name of the neutral text.</param>
/// <param name="Match">What it marks there.</param>
/// <param name="Reason">Why it is borne with.</param>
/// <param name="Path">The CSV file.</param>
/// <param name="Line">The one-based line.</param>
public sealed record KnownFalsePositive(string Rule, string File, string Match, string Reason, string Path, int Line)
{
    /// <summary>Reads the CSV: a header <c>rule,file,match,reason</c>, then a line a hit; values with commas or quotation marks stand in double quotes.</summary>
    /// <exception cref="FormatException">A line has not four values, or no reason.</exception>
    public static IReadOnlyList<KnownFalsePositive> Parse(string csv, string path)
    {
        ArgumentNullException.ThrowIfNull(csv);
        var items = new List<KnownFalsePositive>();
        var number = 0;
        foreach (var line in csv.Split('\n'))
        {
            number++;
            if (number == 1 || line.Trim().Length == 0) continue;
            var values = Values(line.TrimEnd('\r'));
            if (values.Count != 4 || values.Any(v => v.Length == 0))
                throw new FormatException($"{path}:{number}:1: expected rule,file,match,reason, found {values.Count} values");
            items.Add(new KnownFalsePositive(values[0], values[1], values[2], values[3], path, number));
        }

        return items;
    }

    private static List<string> Values(string line)
    {
        var values = new List<string>();
        var value = new System.Text.StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"') value.Append(line[i++]);
            else if (line[i] == '"') quoted = !quoted;
            else if (line[i] == ',' && !quoted)
            {
                values.Add(value.ToString());
                value.Clear();
            }
            else
            {
                value.Append(line[i]);
            }
        }

        values.Add(value.ToString());
        return values;
    }
}
