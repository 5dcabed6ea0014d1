using Rhetor.Analysis;
using Rhetor.Learning.Features;
using Rhetor.Rules;

namespace Rhetor.Models;

/// <summary>Which rules are features in a language. Training and use share it.</summary>
internal static class RuleSources
{
    /// <summary>The language of what reads every text.</summary>
    public const string AnyLanguage = "und";

    public static FeatureSources For(RuleSet rules, string language) => new()
    {
        Rules = [.. rules.Rules.Where(r => r.IsEnabled && Reads(r.Descriptor, language)).Select(r => (r.Descriptor, r.Exceptions))],
    };

    /// <summary>The analyzers of a language, and those that read every text.</summary>
    public static IEnumerable<TextAnalyzer> AnalyzersFor(RuleSet rules, string language)
    {
        if (rules.AnalyzerFor(language) is { } own) yield return own;
        if (language != AnyLanguage && rules.AnalyzerFor(AnyLanguage) is { } any) yield return any;
    }

    private static bool Reads(RuleDescriptor rule, string language) =>
        string.Equals(rule.Language, language, StringComparison.Ordinal) || string.Equals(rule.Language, AnyLanguage, StringComparison.Ordinal);
}
