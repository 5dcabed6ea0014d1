using Rhetor.Learning.Learners;
using Rhetor.Learning.Matrices;
using Rhetor.Learning.Numerics;

namespace Rhetor.Learning.Trees;

/// <summary>One run of boosting: the scores so far, and the trees that made them.</summary>
internal sealed class BoostingRun
{
    private readonly TreeOptions _options;
    private readonly int _featureCount;
    private readonly bool[] _labels;
    private readonly double[] _weights;
    private readonly double[] _scores;
    private readonly int _trainCount;
    private readonly List<DecisionTree> _trees = [];
    private readonly double _baseScore;
    private double _bestLoss;
    private int _bestCount;

    public BoostingRun(
        SparseMatrix features, TrainingExamples train, TrainingExamples validation, TreeOptions options, CancellationToken cancellationToken)
    {
        _options = options;
        _featureCount = features.ColumnCount;
        _labels = [.. train.Labels, .. validation.Labels];
        _weights = [.. train.Weights, .. validation.Weights];
        _scores = new double[_labels.Length];
        _trainCount = train.Rows.Count;
        _baseScore = LogOdds(out var learnable);
        _scores.AsSpan().Fill(_baseScore);
        if (!learnable)
            return;

        var threads = options.Threads == 0 ? Environment.ProcessorCount : options.Threads;
        var data = BinnedMatrix.Build(features, [.. train.Rows], [.. validation.Rows], options.MaxBins, threads);
        if (data.FeatureCount > 0)
            Boost(data, threads, cancellationToken);
    }

    private bool StopsEarly => _options.EarlyStoppingRounds > 0 && _trainCount < _labels.Length;

    public TreeEnsemble ToEnsemble() =>
        new([.. StopsEarly ? _trees.Take(_bestCount) : _trees], _baseScore, _featureCount);

    private void Boost(BinnedMatrix data, int threads, CancellationToken cancellationToken)
    {
        var derivatives = new FixedPoint(_trainCount);
        var grower = new TreeGrower(data, _options, threads, _labels.Length, cancellationToken);
        var sampler = new BoostingSampler(_options, _trainCount, _labels.Length, data.FeatureCount);
        _bestLoss = ValidationLoss();
        for (var round = 0; round < _options.TreeCount; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            derivatives.Fill(_scores.AsSpan(0, _trainCount), _labels.AsSpan(0, _trainCount), _weights.AsSpan(0, _trainCount));
            sampler.Draw(round);
            var grown = grower.Grow(derivatives, sampler.Active, sampler.Passive, sampler.Features);
            if (grown.Nodes.Count == 0)
            {
                if (sampler.IsWhole)
                    return;
                continue;
            }

            var tree = grown.ToTree(derivatives, _options);
            _trees.Add(tree);
            for (var leaf = 0; leaf < grown.Leaves.Count; leaf++)
            {
                foreach (var row in grower.Partition.Active(grown.Leaves[leaf]).Span)
                    _scores[row] += tree.LeafValues[leaf];
                foreach (var row in grower.Partition.Passive(grown.Leaves[leaf]))
                    _scores[row] += tree.LeafValues[leaf];
            }

            if (StopsEarly && IsOver())
                return;
        }
    }

    private bool IsOver()
    {
        var loss = ValidationLoss();
        if (loss < _bestLoss)
        {
            _bestLoss = loss;
            _bestCount = _trees.Count;
        }

        return _trees.Count - _bestCount >= _options.EarlyStoppingRounds;
    }

    private double ValidationLoss()
    {
        double loss = 0;
        for (var i = _trainCount; i < _labels.Length; i++)
            loss += _weights[i] * Logistic.Loss(_scores[i], _labels[i]);
        return loss;
    }

    private double LogOdds(out bool learnable)
    {
        double positive = 0, negative = 0;
        for (var i = 0; i < _trainCount; i++)
        {
            if (_labels[i])
                positive += _weights[i];
            else
                negative += _weights[i];
        }

        // With one class only, half an example of the other keeps the logit finite.
        learnable = positive > 0 && negative > 0;
        return learnable ? Math.Log(positive / negative) : Math.Log((positive + 0.5) / (negative + 0.5));
    }
}
