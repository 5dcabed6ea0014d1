using Rhetor.Learning.Features;
using Rhetor.Learning.Learners;
using Rhetor.Learning.Linear;
using Rhetor.Learning.Matrices;
using Rhetor.Learning.Numerics;

namespace Rhetor.Learning.Training;

/// <summary>
/// Weighs what the words say against what the rules say: one logistic regression over all markers, so that a marker with few rows follows
/// the others, and one with many goes its own way. It learns from rows whose rules were not written with them in sight, and from held-out
/// logits: both look better than they are on anything else.
/// </summary>
internal sealed class EvidenceStage
{
    private const float Own = 0.5f;
    private const float Single = 0.4f;
    private const float Level = 4;
    private const int Sampled = 8;
    private const int Few = 50_000;
    private const int Shared = 3;
    private const int PerMarker = 4;

    private readonly string[] _slugs;
    private readonly FeatureSchema _schema;
    private readonly int[] _strongest;
    private readonly int[] _weight;
    private readonly int[] _markerOf;

    /// <param name="schema">The features.</param>
    /// <param name="slugs">The markers.</param>
    /// <param name="owners">The marker of each rule feature by its name; others belong to none.</param>
    public EvidenceStage(FeatureSchema schema, IReadOnlyList<string> slugs, IReadOnlyDictionary<string, string> owners)
    {
        _schema = schema;
        _slugs = [.. slugs];
        _strongest = [.. slugs.Select(s => schema.IndexOf("marker/" + s + "/strongest"))];
        _weight = [.. slugs.Select(s => schema.IndexOf("marker/" + s + "/weight"))];
        _markerOf = [.. schema.Names.Select(name => owners.TryGetValue(name, out var slug) ? Array.IndexOf(_slugs, slug) : -1)];
    }

    /// <summary>Fits the weights on some rows.</summary>
    public EvidenceWeights Fit(SparseMatrix dense, IReadOnlyList<double[]> logits, IReadOnlyList<bool[]> labels, float[] weights, int[] rows, CancellationToken cancellationToken)
    {
        var columns = Shared + (PerMarker * _slugs.Length) + _schema.Names.Length;
        var builder = new SparseMatrixBuilder(columns);
        var target = new List<bool>();
        var counts = new List<float>();
        var sampled = rows.Length * _slugs.Length > Few ? Sampled : 1;
        foreach (var i in rows)
        {
            for (var m = 0; m < _slugs.Length; m++)
            {
                // Most rows say nothing of a marker: where there are many, an eighth of them, counted eight times, says as much.
                var isSampled = sampled > 1 && !labels[m][i] && !HasEvidence(m, dense[i]);
                if (isSampled && SplitMix64.Mix(((ulong)i << 16) + (ulong)m) % (ulong)sampled != 0) continue;
                var logit = (float)logits[m][i];
                builder.Add(0, logit);
                AddRules(m, dense[i], builder);
                builder.Add(Shared + (PerMarker * m), Level);
                builder.Add(Shared + (PerMarker * m) + 1, Own * logit);
                builder.EndRow();
                target.Add(labels[m][i]);
                counts.Add(isSampled ? sampled * weights[i] : weights[i]);
            }
        }

        var model = LogisticRegression.Fit(
            new TrainingSet(builder.ToMatrix(), target) { Weights = counts }, new LinearOptions { Cost = 1, Tolerance = 1e-2 }, cancellationToken);
        return new EvidenceWeights([.. model.ToDense()], model.Intercept);
    }

    /// <summary>The logit of a marker on a row.</summary>
    public double Score(EvidenceWeights weights, int marker, double logit, SparseRow row)
    {
        var score = InterceptOf(weights, marker) + (SlopeOf(weights, marker) * logit);
        for (var k = 0; k < row.Count; k++) score += WeightOf(weights, marker, row.Columns[k], row.Values[k]);
        return score;
    }

    /// <summary>The linear model of a marker, the evidence in it.</summary>
    public LinearModel Combine(EvidenceWeights weights, int marker, LinearModel words, FeatureScales scales)
    {
        var slope = (float)SlopeOf(weights, marker);
        var dense = words.ToDense();
        for (var column = 0; column < dense.Length; column++) dense[column] *= slope;
        for (var place = 0; place < _schema.Names.Length; place++)
        {
            // What one unit of the feature adds.
            dense[_schema.WordBuckets + place] += (float)(WeightOf(weights, marker, place, 1) / scales.Of(_schema.Names[place]));
        }

        int[] kept = [.. Enumerable.Range(0, dense.Length).Where(c => dense[c] != 0)];
        return new LinearModel(dense.Length, [.. kept], [.. kept.Select(c => dense[c])], InterceptOf(weights, marker) + (slope * words.Intercept));
    }

    private bool HasEvidence(int marker, SparseRow row)
    {
        foreach (var place in row.Columns)
        {
            if (_markerOf[place] == marker) return true;
        }

        return false;
    }

    private void AddRules(int marker, SparseRow row, SparseMatrixBuilder builder)
    {
        for (var k = 0; k < row.Count; k++)
        {
            var place = row.Columns[k];
            if (place == _weight[marker])
            {
                builder.Add(1, row.Values[k]);
                builder.Add(Shared + (PerMarker * marker) + 2, Own * row.Values[k]);
            }
            else if (place == _strongest[marker])
            {
                builder.Add(2, row.Values[k]);
                builder.Add(Shared + (PerMarker * marker) + 3, Own * row.Values[k]);
            }
            else if (_markerOf[place] == marker)
            {
                builder.Add(Shared + (PerMarker * _slugs.Length) + place, Single * row.Values[k]);
            }
        }
    }

    private static double InterceptOf(EvidenceWeights w, int marker) => w.Intercept + (Level * w.Values[Shared + (PerMarker * marker)]);

    private static double SlopeOf(EvidenceWeights w, int marker) => w.Values[0] + (Own * w.Values[Shared + (PerMarker * marker) + 1]);

    private double WeightOf(EvidenceWeights w, int marker, int place, float value)
    {
        if (place == _weight[marker]) return value * (w.Values[1] + (Own * w.Values[Shared + (PerMarker * marker) + 2]));
        if (place == _strongest[marker]) return value * (w.Values[2] + (Own * w.Values[Shared + (PerMarker * marker) + 3]));
        return _markerOf[place] == marker ? value * Single * w.Values[Shared + (PerMarker * _slugs.Length) + place] : 0;
    }
}
