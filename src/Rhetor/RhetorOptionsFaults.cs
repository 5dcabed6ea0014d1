using Rhetor.Configuration;
using Rhetor.Documents;

namespace Rhetor;

/// <summary>What can be seen to be wrong with options before anything is loaded.</summary>
internal static class RhetorOptionsFaults
{
    /// <summary>The faults, one line each, with what was expected.</summary>
    public static IEnumerable<string> Find(RhetorOptions options)
    {
        if (!IsLanguage(options.Language))
            yield return $"{nameof(options.Language)} is '{options.Language}': expected '{AnalyzerOptions.AutomaticLanguage}' or {LanguageTag.Expected}";
        if (options.MaxDegreeOfParallelism < 0)
            yield return FormattableString.Invariant($"{nameof(options.MaxDegreeOfParallelism)} is {options.MaxDegreeOfParallelism}: expected 0 (one a processor) or more");
        if (options.AnalyzerTimeBudget <= TimeSpan.Zero && options.AnalyzerTimeBudget != Timeout.InfiniteTimeSpan)
            yield return FormattableString.Invariant($"{nameof(options.AnalyzerTimeBudget)} is {options.AnalyzerTimeBudget}: expected more than nothing, or Timeout.InfiniteTimeSpan");
        if (options.AnalyzerTimeBudget > MaxTimeBudget)
            yield return FormattableString.Invariant($"{nameof(options.AnalyzerTimeBudget)} is {options.AnalyzerTimeBudget}: expected at most {MaxTimeBudget}, or Timeout.InfiniteTimeSpan");
        foreach (var folder in options.RulesDirectories.Where(folder => !Exists(folder)))
            yield return $"{nameof(options.RulesDirectories)} names '{folder}', which does not exist";
        if (options.ModelsDirectory is { } models && !Exists(models))
            yield return $"{nameof(options.ModelsDirectory)} is '{models}', which does not exist";
        if (options.Analyzers.Any(analyzer => analyzer is null)) yield return $"{nameof(options.Analyzers)} holds a null";
        if (options.OwnMarkers.Any(marker => marker is null)) yield return $"{nameof(options.OwnMarkers)} holds a null";
        foreach (var (slug, threshold) in options.Defaults.Thresholds.Where(t => t.Value is not (>= 0 and <= 1)).OrderBy(t => t.Key, StringComparer.Ordinal))
            yield return FormattableString.Invariant($"{nameof(options.Defaults)} has the threshold {threshold} for '{slug}': expected 0 to 1");
        foreach (var fault in Markers(options)) yield return fault;
    }

    // Rules and models of the user's own may bring markers that only loading them tells of.
    private static IEnumerable<string> Markers(RhetorOptions options)
    {
        if (options.RulesDirectories.Count > 0 || options.ModelsDirectory is not null || options.Models.Count > 0) return [];
        var defaults = options.Defaults.Thresholds.Keys.Concat(options.Defaults.MarkerSeverities.Keys).Order(StringComparer.Ordinal);
        var named = options.Markers.Concat(options.SkippedMarkers).Concat(defaults).Distinct(StringComparer.Ordinal).ToList();
        if (named.Count == 0) return [];
        var known = ShippedRules.Markers().With(options.OwnMarkers.Where(marker => marker is not null));
        return named.Where(name => known.Find(name) is null).Select(name => MarkerChoice.Unknown(known, name));
    }

    // What a wait can take, in milliseconds.
    private static TimeSpan MaxTimeBudget => TimeSpan.FromDays(1);

    private static bool IsLanguage(string? code) => code == AnalyzerOptions.AutomaticLanguage || LanguageTag.IsWellFormed(code);

    private static bool Exists(string path) => Directory.Exists(path) || File.Exists(path);
}
