using System.CommandLine;
using System.CommandLine.Parsing;
using Rhetor.Configuration;
using Rhetor.Documents;
using Rhetor.Languages;

namespace Rhetor.Cli.Commands;

/// <summary>Makes <c>--language</c>, the same for every command: any language tag, and <c>auto</c> where texts are read.</summary>
internal static class LanguageOption
{
    /// <summary>The option of a command that reads texts; <c>auto</c> is the default.</summary>
    public static Option<string> OfTexts(string description)
    {
        var option = new Option<string>("--language")
        {
            Description = description,
            HelpName = "CODE",
            DefaultValueFactory = _ => AnalyzerOptions.AutomaticLanguage,
            CustomParser = static result => result.Tokens[^1].Value == AnalyzerOptions.AutomaticLanguage
                ? AnalyzerOptions.AutomaticLanguage
                : Parse(result, $"{AnalyzerOptions.AutomaticLanguage} or {LanguageTag.Expected}"),
        };
        option.CompletionSources.Add([AnalyzerOptions.AutomaticLanguage, .. LanguageCatalog.Codes, "und"]);
        return option;
    }

    /// <summary>The option of a command that is about one language.</summary>
    public static Option<string?> Of(string description)
    {
        var option = new Option<string?>("--language") { Description = description, HelpName = "CODE", CustomParser = static result => Parse(result, LanguageTag.Expected) };
        option.CompletionSources.Add([.. LanguageCatalog.Codes, "und"]);
        return option;
    }

    private static string Parse(ArgumentResult result, string expected)
    {
        var text = result.Tokens[^1].Value;
        if (LanguageTag.Canonical(text) is { } tag) return tag;
        result.AddError($"--language got '{text}': expected {expected}");
        return "und";
    }
}
