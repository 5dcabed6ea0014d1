using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Rhetor.Analysis;
using Rhetor.Documents;
using Rhetor.Learning.Explanations;
using Rhetor.Learning.Features;
using Rhetor.Learning.Trees;
using Rhetor.Scoring;

namespace Rhetor.Learning.Models;

/// <summary>
/// Scores sentences by a model. Immutable and thread-safe; what it writes on while it scores is pooled, so that a sentence
/// allocates nothing.
/// </summary>
public sealed class SentenceClassifier : ISentenceScorer
{
    private readonly ClassifierModel _model;
    private readonly FeatureExtractor _extractor;
    private readonly TreeEvaluator? _trees;
    private readonly ImmutableArray<TreeEnsemble> _ensembles;
    private readonly Lazy<TreeExplainer>[] _explainers;
    private readonly int[] _treeMarkers;
    private readonly SentenceWeights _weights;
    private readonly ModelExplainer _explainer;
    private readonly FrozenSet<string> _ruleGroups;
    private readonly ConcurrentBag<ScoringScratch> _pool = [];

    /// <summary>Makes a scorer of a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="sources">The rules, word classes and vectors of now; what the model does not know of them is dropped.</param>
    /// <param name="fingerprint">The checksum of the model's file, for reports.</param>
    public SentenceClassifier(ClassifierModel model, FeatureSources sources, string fingerprint)
    {
        ArgumentNullException.ThrowIfNull(model);
        _model = model;
        Fingerprint = fingerprint;
        _extractor = new FeatureExtractor(sources, model.Schema);
        _weights = new SentenceWeights(model, _extractor);
        _explainer = new ModelExplainer(model, _weights);
        _ruleGroups = RuleFeatures.GroupsIn(model.Schema);
        Markers = [.. model.Markers.Select(m => m.Slug)];
        Thresholds = [.. model.Markers.Select(m => m.Threshold)];
        _treeMarkers = [.. Enumerable.Range(0, model.Markers.Length).Where(m => model.Markers[m].Trees is not null)];
        _ensembles = [.. _treeMarkers.Select((m, k) => TreeColumns.Spread(model.Markers[m].Trees!, k, model.Schema.Names.Length, _treeMarkers.Length))];
        _explainers = [.. _ensembles.Select(e => new Lazy<TreeExplainer>(() => new TreeExplainer(e)))];
        _trees = _ensembles.Length > 0 ? new TreeEvaluator(_ensembles) : null;
    }

    /// <inheritdoc/>
    public string Language => _model.Language;

    /// <inheritdoc/>
    public string Version => _model.Parts.Version;

    /// <inheritdoc/>
    public string Fingerprint { get; }

    /// <inheritdoc/>
    public Annotations Needs => FeatureExtractor.Needs;

    /// <inheritdoc/>
    public ImmutableArray<string> Markers { get; }

    /// <inheritdoc/>
    public ImmutableArray<double> Thresholds { get; }

    /// <inheritdoc/>
    public bool Weighs(RuleDescriptor rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        // A model of words alone was measured without rules: they do not speak beside it.
        return _ruleGroups.Count == 0 || _ruleGroups.Contains(rule.EffectiveGroup);
    }

    /// <inheritdoc/>
    public void Score(AnalysisResult analysis, Span<double> probabilities, CancellationToken cancellationToken = default)
    {
        var scratch = Rent();
        scratch.Explained = default;
        for (var sentence = 0; sentence < analysis.Document.Sentences.Length; sentence++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            scratch.Score(analysis, sentence);
            if (_trees is not null)
            {
                scratch.Gather();
                AddTrees(scratch);
            }

            Calibrate(scratch, probabilities.Slice(sentence * Markers.Length, Markers.Length));
        }

        _pool.Add(scratch);
    }

    /// <inheritdoc/>
    public ImmutableArray<FeatureContribution> Explain(AnalysisResult analysis, int sentence, string marker, int count)
    {
        var m = Markers.IndexOf(marker);
        if (m < 0) return [];
        var scratch = Rent();
        if (scratch.Explained != (analysis, sentence))
        {
            scratch.Explained = default;
            scratch.Score(analysis, sentence);
            scratch.Gather();
            if (_trees is not null) AddTrees(scratch);
            scratch.Explained = (analysis, sentence);
        }

        var explainer = Array.IndexOf(_treeMarkers, m) is var k and >= 0 ? _explainers[k].Value : null;
        var contributions = _explainer.Explain(m, analysis.Document, analysis.Document.Sentences[sentence], scratch, explainer, count);
        _pool.Add(scratch);
        return contributions;
    }

    private ScoringScratch Rent() =>
        _pool.TryTake(out var scratch) ? scratch : new ScoringScratch(_extractor, _weights, _treeMarkers.Length, _trees);

    private void AddTrees(ScoringScratch scratch)
    {
        scratch.FillTrees();
        for (var k = 0; k < _treeMarkers.Length; k++) scratch.SetLogit(k, (float)scratch.Logits[_treeMarkers[k]]);
        _trees!.Score(scratch.TreeRow, scratch.Trees!, scratch.TreeScores);
        for (var k = 0; k < _treeMarkers.Length; k++) scratch.Logits[_treeMarkers[k]] = scratch.TreeScores[k];
    }

    private void Calibrate(ScoringScratch scratch, Span<double> probabilities)
    {
        for (var m = 0; m < probabilities.Length; m++) probabilities[m] = _model.Markers[m].Calibrator.Calibrate(scratch.Logits[m]);
    }
}
