using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
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
    private readonly MarkerFusion[] _markers;

    // What a sentence without evidence has, where no model scores it.
    private readonly SentenceScore[] _silent;

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
        _markers = [.. catalog.Markers.Select(m => new MarkerFusion(m, model, _options))];
        _silent = [.. _markers.Select(m => m.Score(m.Prior, beside: 0, hit: false, probability: 0))];
    }

    /// <summary>Scores every sentence of a document.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public DocumentScores Score(AnalysisResult analysis, CancellationToken cancellationToken = default)
    {
        var count = analysis.Document.Sentences.Length;
        var scores = new SentenceScore[count * _slugs.Length];
        var columns = _model?.Markers.Length ?? 0;
        var rented = ArrayPool<double>.Shared.Rent(count * columns);
        var probabilities = rented.AsSpan(0, count * columns);
        probabilities.Clear();
        _model?.Score(analysis, probabilities, cancellationToken);

        var logits = new double[_slugs.Length];
        var beside = new double[_slugs.Length];
        var hit = new bool[_slugs.Length];
        for (var sentence = 0; sentence < count; sentence++)
        {
            var row = scores.AsSpan(sentence * _slugs.Length, _slugs.Length);
            var known = probabilities.Slice(sentence * columns, columns);
            var evidence = analysis.EvidenceIn(sentence);
            if (evidence.IsEmpty)
            {
                // So are most sentences.
                _silent.CopyTo(row);
                for (var m = 0; m < row.Length; m++)
                {
                    if (_markers[m].Column is var column and >= 0) row[m] = row[m] with { Probability = known[column] };
                }

                continue;
            }

            for (var m = 0; m < row.Length; m++) (logits[m], beside[m], hit[m]) = (_markers[m].Prior, 0, false);
            AddRules(evidence, logits, beside, hit);
            for (var m = 0; m < row.Length; m++)
            {
                var column = _markers[m].Column;
                row[m] = _markers[m].Score(logits[m], beside[m], hit[m], column >= 0 ? known[column] : 0);
            }
        }

        ArrayPool<double>.Shared.Return(rented);
        return new DocumentScores(_slugs, ImmutableCollectionsMarshal.AsImmutableArray(scores));
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
}
