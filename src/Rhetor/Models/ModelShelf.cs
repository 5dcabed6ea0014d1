using System.Collections.Immutable;
using Rhetor.Markers;
using Rhetor.Reporting;
using Rhetor.Rules;
using Rhetor.Scoring;

namespace Rhetor.Models;

/// <summary>
/// The models of an engine by language: those of the caller first, then those of a folder, or the shipped ones. The models of a
/// folder are read at once, the shipped ones when the first text in their language comes. Immutable and thread-safe.
/// </summary>
internal sealed class ModelShelf
{
    private readonly RuleSet _rules;
    private readonly RhetorOptions _options;
    private readonly Action<string>? _warn;
    private readonly bool _useRules;
    private readonly bool _hasOwnRules;
    private readonly ImmutableDictionary<string, ShelvedModel> _models;

    /// <exception cref="RhetorModelException">A model of the folder cannot be used.</exception>
    public ModelShelf(RhetorOptions options, RuleSet rules, Action<string>? warn)
    {
        _rules = rules;
        _options = options;
        _warn = warn;
        _useRules = options.UseRules;
        _hasOwnRules = options.RulesDirectories.Count > 0;
        var models = ImmutableDictionary.CreateBuilder<string, ShelvedModel>(StringComparer.Ordinal);
        var own = new List<Marker>();
        if (options.UseModels)
        {
            foreach (var model in options.Models) models.TryAdd(model.Language, ShelvedModel.Of(model));
            if (options.ModelsDirectory is { } path) AddFolder(path, models, own);
            else AddShipped(models);
        }

        _models = models.ToImmutable();
        OwnMarkers = [.. own.DistinctBy(m => m.Slug, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Markers that only the models know.</summary>
    public ImmutableArray<Marker> OwnMarkers { get; }

    /// <summary>The codes of the languages that have a model.</summary>
    public ImmutableArray<string> Languages => [.. _models.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Version and fingerprint of every model; none is made ready for it.</summary>
    public ImmutableArray<ModelInfo> Infos => [.. Languages.Select(code => _models[code].Info.Value)];

    /// <summary>The model of a language, or null.</summary>
    public ISentenceScorer? For(string language) => _models.TryGetValue(language, out var model) ? model.Scorer.Value : null;

    private void AddFolder(string path, ImmutableDictionary<string, ShelvedModel>.Builder models, List<Marker> own)
    {
        foreach (var folder in ModelFolder.Find(path))
        {
            var loaded = folder.Load();
            if (!models.TryAdd(loaded.Language, ShelvedModel.Of(Open(loaded))))
                throw new RhetorModelException($"{folder.Name}: there is another model for '{loaded.Language}' in {path}");
            var described = loaded.Description?.Markers ?? [];
            var markers = described.AddRange(loaded.Model.Markers.Where(m => described.All(d => d.Slug != m.Slug)).Select(m => OwnMarker.Named(m.Slug)));
            own.AddRange(markers.Where(m => !string.Equals(_rules.Markers.Find(m.Slug)?.Slug, m.Slug, StringComparison.Ordinal)));
        }
    }

    private void AddShipped(ImmutableDictionary<string, ShelvedModel>.Builder models)
    {
        if (_options.UseRules && !_options.UseShippedRules) return; // Own rules in place of the shipped ones: the shipped models do not know them.
        foreach (var (language, folder) in ModelFolder.Shipped()) models.TryAdd(language, new ShelvedModel(new(folder.Info), new(() => Open(folder.Load()))));
    }

    private ISentenceScorer Open(LoadedModel loaded)
    {
        if (_warn is not null && loaded.ComplaintAbout(_rules, _useRules, _hasOwnRules) is { } complaint) _warn(complaint);
        return loaded.ScorerWith(_rules);
    }
}
