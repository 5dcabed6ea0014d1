using System.Collections.Immutable;
using Rhetor.Analysis;
using Rhetor.Markers;

namespace Rhetor.Scoring;

/// <summary>
/// Turns evidence and, where there is one, a model's probabilities into one score a sentence and marker. Without a model
/// the logit is the marker's prior plus, a rule group, the weight of its strongest hit; with one, its calibrated probability, which
/// must be lower than the model's threshold by <see cref="FusionOptions.Trust"/> to overrule rules that would mark the sentence by themselves.
/// Rules that the model was not trained with weigh beside it as they do without one.
/// Immutable and thread-safe.
/// </summary>
public sealed class Fusion
{
    private readonly MarkerCatalog _catalog;
    private readonly ISentenceScorer? _model;
    private readonly FusionOptions _options;
    private readonly ImmutableArray<string> _slugs;
    private readonly int[] _modelColumns;

    /// <summary>Creates a fusion.</summary>
    /// <param name="catalog">The markers that are scored; evidence for others counts for nothing.</param>
    /// <param name="model">The model, or null for rules alone.</param>
    /// <param name="options">Thresholds and weights.</param>
    public Fusion(MarkerCatalog catalog, ISentenceScorer? model = null, FusionOptions? options = null)
    {
        _catalog = catalog;
        _model = model;
        _options = options ?? new FusionOptions();
        _slugs = [.. catalog.Markers.Select(m => m.Slug)];
        _modelColumns = [.. _slugs.Select(slug => model is null ? -1 : model.Markers.IndexOf(slug))];
    }

    /// <summary>Scores every sentence of a document.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public DocumentScores Score(AnalysisResult analysis, CancellationToken cancellationToken = default)
    {
        var count = analysis.Document.Sentences.Length;
        var scores = ImmutableArray.CreateBuilder<SentenceScore>(count * _slugs.Length);
        var columns = _model?.Markers.Length ?? 0;
        var probabilities = new double[count * columns];
        _model?.Score(analysis, probabilities, cancellationToken);

        var logits = new double[_slugs.Length];
        var beside = new double[_slugs.Length];
        var hit = new bool[_slugs.Length];
        for (var sentence = 0; sentence < count; sentence++)
        {
            for (var m = 0; m < _slugs.Length; m++) (logits[m], beside[m], hit[m]) = (_catalog.Markers[m].Prior, 0, false);
            AddRules(analysis.EvidenceIn(sentence), logits, beside, hit);
            for (var m = 0; m < _slugs.Length; m++)
            {
                var column = _modelColumns[m];
                var byRules = 1 / (1 + Math.Exp(-logits[m]));
                var probability = column >= 0 ? FusionOptions.Shift(probabilities[(sentence * columns) + column], beside[m]) : byRules;
                scores.Add(new SentenceScore(probability, ThresholdOf(m, byRules), BasisOf(hit[m], column >= 0)));
            }
        }

        return new DocumentScores(_slugs, scores.MoveToImmutable());
    }

    private void AddRules(ReadOnlySpan<Evidence> evidence, double[] logits, double[] beside, bool[] hit)
    {
        for (var i = 0; i < evidence.Length; i++)
        {
            var item = evidence[i];
            if (!item.Stands || IsWeakerThanAnother(evidence, i)) continue;
            var marker = _catalog.IndexOf(item.Rule.Marker);
            if (marker < 0) continue;
            var weight = _options.WeightOf(item.Rule.Strength);
            logits[marker] += weight;
            if (_model is not null && !_model.Weighs(item.Rule)) beside[marker] += weight;
            hit[marker] = true;
        }
    }

    private static bool IsWeakerThanAnother(ReadOnlySpan<Evidence> evidence, int index)
    {
        var own = evidence[index].Rule;
        for (var i = 0; i < evidence.Length; i++)
        {
            var other = evidence[i].Rule;
            if (i == index || !evidence[i].Stands) continue;
            if (!string.Equals(other.Marker, own.Marker, StringComparison.Ordinal)) continue;
            if (!string.Equals(other.EffectiveGroup, own.EffectiveGroup, StringComparison.Ordinal)) continue;
            if (other.Strength > own.Strength || (other.Strength == own.Strength && i < index)) return true;
        }

        return false;
    }

    private double ThresholdOf(int marker, double byRules)
    {
        if (_options.Thresholds.TryGetValue(_slugs[marker], out var threshold)) return threshold;
        var column = _modelColumns[marker];
        var own = _catalog.Markers[marker].DefaultThreshold;
        if (column < 0) return own;
        return byRules >= own ? FusionOptions.Move(_model!.Thresholds[column], -1) : _model!.Thresholds[column];
    }

    private static Basis BasisOf(bool hit, bool model) => (hit, model) switch
    {
        (true, true) => Basis.Both,
        (true, false) => Basis.Rule,
        (false, true) => Basis.Model,
        _ => Basis.None,
    };
}
