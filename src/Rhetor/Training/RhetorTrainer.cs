using System.Collections.Immutable;
using Rhetor.Analysis;
using Rhetor.Documents;
using Rhetor.Evaluation;
using Rhetor.Languages;
using Rhetor.Learning.Data;
using Rhetor.Learning.Metrics;
using Rhetor.Learning.ModelFiles;
using Rhetor.Learning.Training;
using Rhetor.Learning.Vectors;
using Rhetor.Models;
using Rhetor.Rules;

namespace Rhetor.Training;

/// <summary>
/// Trains the classifiers of a language from labelled data and writes a model folder that an engine loads. Stateless and
/// thread-safe. The same data, options and seed give the same bytes on any number of threads.
/// </summary>
public static class RhetorTrainer
{
    /// <summary>Trains, measures by cross-validation, and writes the model: all files or, when it fails or is cancelled, none.</summary>
    /// <exception cref="RhetorConfigurationException">The data, the markers or the rules have faults, or the options do not fit each other; one fault a line.</exception>
    /// <exception cref="RhetorModelException">The vectors cannot be read, or the new model is worse than the one it would replace.</exception>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static TrainedModel Train(
        RhetorTrainingOptions options, Action<TrainingProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!LanguageTag.IsWellFormed(options.Language)) throw new RhetorConfigurationException($"the language is '{options.Language}': expected {LanguageTag.Expected}, or und");
        options = options with { Language = LanguageCatalog.Get(options.Language).Code };
        var stands = ModelFolder.Exists(options.Output);
        if (stands && !options.Replace)
            throw new RhetorConfigurationException($"{options.Output}: a model stands there already; --replace compares with it and takes its place");
        if (stands && !options.Force && options.OuterFolds < 1)
            throw new RhetorConfigurationException("comparing with the model that stands there needs held-out rows: give --outer-folds 1 or more, or --force");

        var rules = LoadRules(options);
        var data = TrainingData.Read(options, rules.Markers, cancellationToken);
        var kind = LabelKind.Of(options, data, rules.Markers);
        var vectors = VectorsOf(options);
        var code = options.Language;
        var classes = options.UseRules ? rules.WordClassesFor(code) : WordClassTable.Empty;
        ImmutableArray<string> masked = [.. options.Masked.Where(classes.Names.Contains).Order(StringComparer.Ordinal)];
        var sources = (options.UseRules ? RuleSources.For(rules, code) : new()) with { WordClasses = classes, MaskedClasses = [.. masked], Vectors = vectors, ReadsNames = kind.IsOwn };
        var reader = new SentenceReader(LanguageCatalog.Get(code), new AnalyzerDriver(options.UseRules ? RuleSources.AnalyzersFor(rules, code) : []));
        var weights = WeightsOf(options, data.Primary.Sentences);
        TrainingRow[] rows =
        [
            .. data.Primary.Sentences.Select(s => new TrainingRow(s, IsPrimary: true, weights[SetFigures.InnerEnding(s.File)])),
            .. data.Added.Sentences.Select(s => new TrainingRow(s, IsPrimary: false, options.AddedWeight)),
        ];
        ImmutableArray<string> markers = [.. data.Markers.Select(m => m.Slug)];
        var fingerprint = options.UseRules ? rules.FingerprintFor(code) : "";
        var result = ClassifierTrainer.Train(rows, markers, reader, sources, fingerprint, kind.ToTrainingOptions(options, rows.Length), progress, cancellationToken);

        var sets = SetFigures.Of(data, markers, result.HeldOut);
        var primary = data.Primary.Sentences.ToHashSet(ReferenceEqualityComparer.Instance);
        result = result with { HeldOut = [.. result.HeldOut.Where(p => primary.Contains(p.Sentence))] };
        var report = result.HeldOut.IsEmpty ? null : Evaluator.Evaluate(markers, result.HeldOut, options.Seed);
        PairedDifference? gain = stands && report is not null ? Replacement.Compare(options, result, cancellationToken) : null;
        if (gain is { } found && !options.Force) Replacement.RefuseLoss(options.Output, found);

        cancellationToken.ThrowIfCancellationRequested();
        var files = ModelFolderWriter.Write(new TrainingRun(options, data, masked, result, report, sets, vectors, fingerprint));
        return new TrainedModel { Result = result, Report = report, Gain = gain, Skipped = data.Skipped, Output = options.Output, Files = files };
    }

    private static Dictionary<string, float> WeightsOf(RhetorTrainingOptions options, ImmutableArray<LabelledSentence> primary)
    {
        const float most = 10;
        var sizes = primary.GroupBy(s => SetFigures.InnerEnding(s.File), StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        var largest = sizes.Values.Max();
        return sizes.ToDictionary(s => s.Key, s => options.BalanceSets ? Math.Min(most, largest / (float)s.Value) : 1, StringComparer.Ordinal);
    }

    private static RuleSet LoadRules(RhetorTrainingOptions options)
    {
        var engine = new RhetorOptions { UseRules = options.UseRules, UseShippedRules = options.UseRules };
        foreach (var folder in options.RulesDirectories) engine.RulesDirectories.Add(folder);
        var rules = ShippedRules.Load(engine);
        return rules.Faults.Length == 0 ? rules : throw new RhetorConfigurationException(string.Join('\n', rules.Faults.Select(f => f.ToString())));
    }

    private static WordVectorTable? VectorsOf(RhetorTrainingOptions options)
    {
        try
        {
            if (options.VectorsFile is { } file) return WordVectorFile.Read(File.ReadAllBytes(file), file);
            var kept = Path.Combine(options.Output, WordVectorFile.FileName);
            if (File.Exists(kept)) return WordVectorFile.Read(File.ReadAllBytes(kept), kept);
            return ModelFolder.Shipped().Where(s => string.Equals(s.Language, options.Language, StringComparison.Ordinal)).Select(s => s.Folder.LoadVectors()).FirstOrDefault();
        }
        catch (ModelFileException exception)
        {
            throw new RhetorModelException(exception.Message, exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RhetorModelException($"{options.VectorsFile ?? options.Output}: the vectors cannot be read: {exception.Message.ReplaceLineEndings(" ")}", exception);
        }
    }
}
