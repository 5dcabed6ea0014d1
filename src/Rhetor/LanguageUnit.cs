using System.Collections.Immutable;
using Rhetor.Analysis;
using Rhetor.Documents;
using Rhetor.Rules;
using Rhetor.Scoring;

namespace Rhetor;

/// <summary>All that is needed to analyse texts of one language. Immutable and thread-safe.</summary>
internal sealed record LanguageUnit(ILanguage Language, AnalyzerDriver Driver, ISentenceScorer? Model, Annotations Needs)
{
    public ImmutableArray<RuleDescriptor> Rules =>
        [.. Driver.SupportedRules.OrderBy(r => r.Id, StringComparer.Ordinal)];

    /// <summary>What reads every text, for a language of which nothing is known.</summary>
    public LanguageUnit Under(ILanguage language) => this with { Language = language, Needs = NeedsOf(language, Driver, Model) };

    public static LanguageUnit Create(string code, EngineParts parts)
    {
        var language = parts.LanguageFor(code);
        var model = parts.ModelFor(code);
        // Rules are matched in linear time: only what others wrote needs a guard.
        var driver = new AnalyzerDriver(
            parts.AnalyzersFor(code),
            new AnalyzerDriverOptions { TimeBudget = parts.TimeBudget, IsGuarded = static analyzer => analyzer is not RuleAnalyzer });
        parts.RequireMarkers(driver.SupportedRules);
        return new LanguageUnit(language, driver, model, NeedsOf(language, driver, model));
    }

    // Voice is part of every report, whoever asks for it or not.
    private static Annotations NeedsOf(ILanguage language, AnalyzerDriver driver, ISentenceScorer? model) =>
        driver.NeedsFor(language.Code) | Annotations.Voice | (model?.Needs ?? Annotations.None);
}
