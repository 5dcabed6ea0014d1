using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Rhetor.Markers;

namespace Rhetor.Cli.Commands;

/// <summary>Makes options that refuse a wrong value in one line, with what was expected.</summary>
internal static class OptionFactory
{
    /// <summary>An option with one of a few words as its value.</summary>
    public static Option<string> Choice(string name, string description, string[] choices, string? standard = null)
    {
        var option = new Option<string>(name) { Description = description, HelpName = string.Join('|', choices) };
        if (standard is not null) option.DefaultValueFactory = _ => standard;
        option.CompletionSources.Add(choices);
        option.Validators.Add(result => RefuseOthers(result, name, choices));
        return option;
    }

    /// <summary>An option that may be given several times, also with commas, with words out of a few as its values.</summary>
    public static Option<string[]> Choices(string name, string description, string[] choices)
    {
        var option = Words(name, description, string.Join('|', choices));
        option.CompletionSources.Add(choices);
        option.Validators.Add(result => RefuseOthers(result, name, choices));
        return option;
    }

    /// <summary>An option that may be given several times, also with commas.</summary>
    public static Option<string[]> Words(string name, string description, string helpName) =>
        new(name) { Description = description, HelpName = helpName, CustomParser = r => [.. r.Tokens.SelectMany(t => Split(t.Value))], DefaultValueFactory = _ => [] };

    /// <summary>An option with a text as its value.</summary>
    public static Option<string?> Text(string name, string description, string helpName) =>
        new(name) { Description = description, HelpName = helpName };

    /// <summary>An option that may be given several times; commas are part of the value.</summary>
    public static Option<string[]> Texts(string name, string description, string helpName) =>
        new(name) { Description = description, HelpName = helpName, DefaultValueFactory = _ => [] };

    /// <summary>The option that names a folder of grammars.</summary>
    public static Option<string?> LanguageModels() => Text("--language-models", "A folder with grammars from rhetor language train, in place of the shipped ones.", "DIR");

    /// <summary>A switch.</summary>
    public static Option<bool> Switch(string name, string description) => new(name) { Description = description };

    /// <summary>An option with a number between two bounds.</summary>
    public static Option<double> Number(string name, string description, double least, double most, double standard) => new(name)
    {
        Description = description,
        HelpName = "NUMBER",
        DefaultValueFactory = _ => standard,
        CustomParser = result => ParseNumber(result, name, least, most, standard),
    };

    /// <summary>An option with a whole number of at least a bound.</summary>
    public static Option<int> Count(string name, string description, int least, int standard) => new(name)
    {
        Description = description,
        HelpName = "N",
        DefaultValueFactory = _ => standard,
        CustomParser = result => ParseCount(result, name, least, standard),
    };

    /// <summary>An option with a whole number of at least a bound, and nothing where it is not given.</summary>
    public static Option<int?> OptionalCount(string name, string description, int least) => new(name)
    {
        Description = description,
        HelpName = "N",
        CustomParser = result => ParseCount(result, name, least, least),
    };

    private static double ParseNumber(ArgumentResult result, string name, double least, double most, double standard)
    {
        var text = result.Tokens[^1].Value;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most) return value;
        result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} got '{text}': expected a number from {least} to {most}"));
        return standard;
    }

    private static int ParseCount(ArgumentResult result, string name, int least, int standard)
    {
        var text = result.Tokens[^1].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least) return value;
        result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} got '{text}': expected a whole number of at least {least}"));
        return standard;
    }

    private static void RefuseOthers(OptionResult result, string name, string[] choices)
    {
        foreach (var value in result.Tokens.SelectMany(t => Split(t.Value)))
        {
            if (choices.Contains(value, StringComparer.Ordinal)) continue;
            var hint = NearestName.Find(value, choices) is { } nearest ? $"; did you mean '{nearest}'?" : "";
            result.AddError($"{name} got '{value}': expected {Or(choices)}{hint}");
            return;
        }
    }

    private static string[] Split(string value) => value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Or(string[] choices) => choices.Length == 1 ? choices[0] : $"{string.Join(", ", choices[..^1])} or {choices[^1]}";
}
