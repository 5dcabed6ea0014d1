using Rhetor.Learning.Matrices;

namespace Rhetor.Learning.Trees;

/// <summary>
/// Scores rows by one or more ensembles over the same columns, as bit vectors (Lucchese et al. 2015, "QuickScorer"), turned
/// so that only columns that are not zero are looked at: each tree's leaves are put in the order in which the zero row's path
/// comes first, and a node is worked on only where the row goes the other way. Gives the very sums of
/// <see cref="TreeEnsemble.Score(SparseRow)"/>. Trees of more than 64 leaves are walked node by node. Immutable and
/// thread-safe; allocates nothing a row, given a <see cref="TreeScratch"/> a thread.
/// </summary>
public sealed class TreeEvaluator
{
    private readonly TreeEnsemble[] _ensembles;
    private readonly int[] _treeEnds;
    private readonly int[] _leafStarts;
    private readonly float[] _leafValues;
    private readonly DeviationTable _deviations;
    private readonly DecisionTree?[] _large;
    private readonly bool _anyLarge;

    /// <summary>Prepares ensembles.</summary>
    /// <exception cref="ArgumentException">There is none, or their numbers of columns differ.</exception>
    public TreeEvaluator(params IReadOnlyList<TreeEnsemble> ensembles)
    {
        if (ensembles.Count == 0)
            throw new ArgumentException("At least one ensemble is needed.", nameof(ensembles));
        _ensembles = [.. ensembles];
        FeatureCount = _ensembles[0].FeatureCount;
        _treeEnds = new int[_ensembles.Length];
        var trees = new List<DecisionTree>();
        for (var i = 0; i < _ensembles.Length; i++)
        {
            if (_ensembles[i].FeatureCount != FeatureCount)
                throw new ArgumentException(
                    $"Expected {FeatureCount} columns, ensemble {i} has {_ensembles[i].FeatureCount}.", nameof(ensembles));
            trees.AddRange(_ensembles[i].Trees);
            _treeEnds[i] = trees.Count;
        }

        var entries = new List<Deviation>();
        var values = new List<float>();
        _leafStarts = new int[trees.Count];
        _large = new DecisionTree?[trees.Count];
        for (var tree = 0; tree < trees.Count; tree++)
        {
            _leafStarts[tree] = values.Count;
            if (trees[tree].LeafCount > 64)
            {
                _large[tree] = trees[tree];
                _anyLarge = true;
                continue;
            }

            values.AddRange(DeviationTable.Unfold(trees[tree], tree, entries));
        }

        _leafValues = [.. values];
        _deviations = new DeviationTable(FeatureCount, entries);
    }

    /// <summary>The number of columns.</summary>
    public int FeatureCount { get; }

    /// <summary>The number of ensembles: how many scores a row has.</summary>
    public int OutputCount => _ensembles.Length;

    /// <summary>Room for one thread to work in. Reuse it; do not share it.</summary>
    public TreeScratch CreateScratch() => new(_leafStarts.Length, _anyLarge ? FeatureCount : 0);

    /// <summary>Scores a row.</summary>
    /// <param name="row">Columns below <see cref="FeatureCount"/>.</param>
    /// <param name="scratch">From <see cref="CreateScratch"/> of this evaluator.</param>
    /// <param name="scores">Receives <see cref="OutputCount"/> logits, in the order of the ensembles.</param>
    /// <exception cref="ArgumentException">The scratch is of another evaluator, or <paramref name="scores"/> is too short.</exception>
    public void Score(SparseRow row, TreeScratch scratch, Span<double> scores)
    {
        var alive = scratch.Alive;
        if (alive.Length != _leafStarts.Length || (_anyLarge && scratch.Dense.Length != FeatureCount))
            throw new ArgumentException("The scratch belongs to another evaluator.", nameof(scratch));
        if (scores.Length < OutputCount)
            throw new ArgumentException($"Expected room for {OutputCount} scores, got {scores.Length}.", nameof(scores));

        alive.AsSpan().Fill(ulong.MaxValue);
        _deviations.Apply(row, alive);
        if (_anyLarge)
            Scatter(row, scratch.Dense);
        var tree = 0;
        for (var output = 0; output < _ensembles.Length; output++)
        {
            var score = _ensembles[output].BaseScore;
            for (; tree < _treeEnds[output]; tree++)
            {
                score += _anyLarge && _large[tree] is { } large
                    ? large.LeafValues[large.FindLeaf(scratch.Dense)]
                    : _leafValues[_leafStarts[tree] + System.Numerics.BitOperations.TrailingZeroCount(alive[tree])];
            }

            scores[output] = score;
        }

        if (_anyLarge)
            foreach (var column in row.Columns)
                scratch.Dense[column] = 0;
    }

    /// <summary>Scores a row by the first ensemble.</summary>
    public double Score(SparseRow row, TreeScratch scratch)
    {
        if (OutputCount != 1)
            throw new InvalidOperationException("With more than one ensemble, a row has more than one score.");
        Span<double> score = stackalloc double[1];
        Score(row, scratch, score);
        return score[0];
    }

    private static void Scatter(SparseRow row, float[] dense)
    {
        for (var i = 0; i < row.Count; i++)
            dense[row.Columns[i]] = row.Values[i];
    }
}
