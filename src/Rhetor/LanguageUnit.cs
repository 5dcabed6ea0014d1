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

    public static LanguageUnit Create(string code, EngineParts parts)
    {
        var language = parts.LanguageFor(code);
        var model = parts.ModelFor(code);
        // Rules are matched in linear time: only what others wrote needs a guard.
        var driver = new AnalyzerDriver(
            parts.AnalyzersFor(code),
            new AnalyzerDriverOptions { TimeBudget = parts.TimeBudget, IsGuarded = static analyzer => analyzer is not RuleAnalyzer });
        // Voice is part of every report, whoever asks for it or not.
        var needs = driver.NeedsFor(language.Code) | Annotations.Voice | (model?.Needs ?? Annotations.None);
        parts.RequireMarkers(driver.SupportedRules);
        return new LanguageUnit(language, driver, model, needs);
    }
}
