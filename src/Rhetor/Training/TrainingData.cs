using System.Collections.Immutable;
using Rhetor.Documents;
using Rhetor.Learning.Data;
using Rhetor.Markers;
using Rhetor.Rules;

namespace Rhetor.Training;

/// <summary>The rows of a training, read and sorted. Immutable.</summary>
/// <param name="Primary">The rows of the kind that the model is made for.</param>
/// <param name="Added">The rows that only help to train.</param>
/// <param name="Markers">The markers to train.</param>
/// <param name="Skipped">How many rows of other languages were left out.</param>
internal sealed record TrainingData(LabelledDataset Primary, LabelledDataset Added, ImmutableArray<Marker> Markers, int Skipped)
{
    /// <exception cref="RhetorConfigurationException">A row or the markers file has a fault, or there is no row of the language.</exception>
    public static TrainingData Read(RhetorTrainingOptions options, MarkerCatalog shipped, CancellationToken cancellationToken)
    {
        var own = options.MarkersFile is { } file ? ReadMarkers(file) : [];
        var catalog = shipped.With(own);
        var vocabulary = options.DiscoverMarkers ? LabelVocabulary.Open : LabelVocabulary.Of(catalog);
        var primary = ReadRows(options.Data, vocabulary, options.Language, out var skippedPrimary, cancellationToken);
        var added = ReadRows(options.Added, vocabulary, options.Language, out var skippedAdded, cancellationToken);
        var faults = primary.Faults.Concat(added.Faults).Where(f => !f.IsWarning).Select(f => f.ToString()).ToList();
        if (faults.Count > 0) throw new RhetorConfigurationException(string.Join('\n', faults));
        if (primary.Sentences.IsEmpty)
            throw new RhetorConfigurationException($"no labelled row of the language '{options.Language}' was read; --language und takes the rows of all languages");

        var all = primary.Concat(added);
        ImmutableArray<Marker> markers = options.DiscoverMarkers
            ? [.. all.Labels.Select(label => shipped.Find(label) is { } known && string.Equals(known.Slug, label, StringComparison.Ordinal) ? known : Models.OwnMarker.Named(label))]
            : own.Length > 0 ? [.. catalog.Markers.Where(m => own.Contains(m) || all.Labels.Contains(m.Slug))] : [.. catalog.Markers];
        return new TrainingData(primary, added, markers, skippedPrimary + skippedAdded);
    }

    /// <summary>The rows of a language, with those of no language; all where the language is <c>und</c>.</summary>
    public static LabelledDataset ReadRows(
        IEnumerable<string> paths, LabelVocabulary vocabulary, string language, out int skipped, CancellationToken cancellationToken)
    {
        var dataset = LabelledDataReader.Read(paths, vocabulary, language, cancellationToken);
        ImmutableArray<LabelledSentence> kept = language == "und"
            ? dataset.Sentences
            : [.. dataset.Sentences.Where(s => LanguageTag.Covers(language, s.Language) || s.Language == "und")];
        skipped = dataset.Sentences.Length - kept.Length;
        return new LabelledDataset(kept, dataset.Faults);
    }

    private static ImmutableArray<Marker> ReadMarkers(string file)
    {
        if (!File.Exists(file)) throw new RhetorConfigurationException($"{file}: no such file of markers");
        var read = RuleSet.Load(RuleSource.FromPath(file));
        return read.Faults.Length == 0 ? read.Markers.Markers : throw new RhetorConfigurationException(string.Join('\n', read.Faults.Select(f => f.ToString())));
    }
}
