using System.Collections.Concurrent;
using System.Collections.Immutable;
using Rhetor.Learning.Data;
using Rhetor.Learning.Training;
using Rhetor.Markers;
using Rhetor.Scoring;

namespace Rhetor.Evaluation;

/// <summary>
/// Reads labelled sentences with an engine's rules and models, each after the sentence before it, as in training. Immutable and
/// thread-safe.
/// </summary>
public sealed class RhetorEvaluator
{
    private readonly EngineParts _parts;
    private readonly ConcurrentDictionary<string, Lazy<LanguageUnit>> _units = new(StringComparer.Ordinal);

    /// <summary>Creates an evaluator.</summary>
    /// <exception cref="RhetorModelException">A model cannot be used.</exception>
    /// <exception cref="RhetorConfigurationException">The options cannot be met.</exception>
    public RhetorEvaluator(RhetorOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _parts = EngineParts.From(options, [], options.OnWarning);
    }

    /// <summary>The markers that are known: the shipped ones, those of the rule folders and those of the models.</summary>
    public MarkerCatalog Markers => _parts.Catalog;

    /// <summary>The codes of the languages that have a model.</summary>
    public ImmutableArray<string> ModelLanguages => _parts.ModelLanguages;

    /// <summary>
    /// The language in which rows of a language are read: their own where it has a model, else <c>und</c> where that has one; rows of no language follow the
    /// only model.
    /// </summary>
    /// <param name="language">The code of the rows' language, <c>und</c> for none.</param>
    public string ReadingOf(string language)
    {
        var code = _parts.CodeOf(language);
        if (ModelLanguages.Contains(code)) return code;
        if (ModelLanguages.Contains("und")) return "und";
        return language == "und" && ModelLanguages is [var only] ? only : language;
    }

    /// <summary>The markers that are worth measuring on these rows: the models' own where the rows bear such or none at all, else all others.</summary>
    public ImmutableArray<string> MarkersFor(IReadOnlyList<LabelledSentence> rows)
    {
        var labels = rows.SelectMany(r => r.Labels).ToHashSet(StringComparer.Ordinal);
        var shared = _parts.Rules.Markers.Markers.Select(m => m.Slug).ToHashSet(StringComparer.Ordinal);
        var hasOwn = labels.Any(l => !shared.Contains(l)) || (!labels.Overlaps(shared) && Markers.Markers.Any(m => !shared.Contains(m.Slug)));
        return [.. Markers.Markers.Select(m => m.Slug).Where(slug => labels.Contains(slug) || shared.Contains(slug) != hasOwn)];
    }

    /// <summary>What the engine says of each row.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="markers">The markers to judge, by slug.</param>
    /// <param name="language">The code of the language in which all rows are read, or null for what <see cref="ReadingOf"/> says of each row's own.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ImmutableArray<HeldOutPrediction> Predict(
        IReadOnlyList<LabelledSentence> rows, ImmutableArray<string> markers, string? language = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var predictions = new HeldOutPrediction[rows.Count];
        var catalog = new MarkerCatalog(markers.Select(slug => Markers.Find(slug) ?? throw new ArgumentException($"Unknown marker '{slug}'.", nameof(markers))));
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = _parts.Degree, CancellationToken = cancellationToken };
        Parallel.For(0, rows.Count, parallel, i =>
        {
            var unit = UnitFor(language ?? ReadingOf(rows[i].Language));
            var (analysis, sentence) = new SentenceReader(unit.Language, unit.Driver).Read(rows[i], cancellationToken);
            var scores = new Fusion(catalog, unit.Model).Score(analysis, cancellationToken).Of(sentence).ToArray();
            predictions[i] = new HeldOutPrediction(rows[i], [.. scores.Select(s => s.Probability)], [.. scores.Select(s => s.IsBorne)]);
        });
        return [.. predictions];
    }

    private LanguageUnit UnitFor(string language) =>
        _units.GetOrAdd(_parts.CodeOf(language), static (code, parts) => new Lazy<LanguageUnit>(() => LanguageUnit.Create(code, parts)), _parts).Value;
}
