using Rhetor.Learning.Learners;
using Rhetor.Learning.Matrices;
using Rhetor.Learning.Numerics;

namespace Rhetor.Learning.Linear;

/// <summary>
/// Dual coordinate descent for several logistic losses: a dual variable a row and problem, between 0 and the cost of the row, kept as
/// <c>C σ(t)</c>. A step solves <c>t + x·x (C σ(t) - α) + y w·x = 0</c>, which has one root.
/// </summary>
internal sealed class JointRidgeSolver(SparseMatrix features, TrainingExamples[] examples, IReadOnlyList<IReadOnlyList<float>?> scales, LinearOptions options)
{
    private readonly JointWeights _weights = new(features.ColumnCount, scales);
    private readonly IReadOnlyList<int> _rows = examples[0].Rows;

    public JointWeights Solve(CancellationToken cancellationToken)
    {
        var outputs = examples.Length;
        var stride = _weights.Stride;
        var order = new int[_rows.Count];
        var squares = new float[_rows.Count * stride];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
            _weights.Squares(features[_rows[i]], squares.AsSpan(i * stride, stride));
        }

        var costs = new float[order.Length * outputs];
        var signs = new bool[order.Length * outputs];
        for (var m = 0; m < outputs; m++)
        {
            for (var i = 0; i < order.Length; i++)
                (costs[(i * outputs) + m], signs[(i * outputs) + m]) = ((float)(options.Cost * examples[m].Weights[i]), examples[m].Labels[i]);
        }

        var duals = new float[order.Length * outputs];
        var places = new float[duals.Length];
        places.AsSpan().Fill(float.NegativeInfinity);
        Span<float> scores = new float[stride];
        Span<float> steps = new float[stride];
        double total = 0;
        var rests = new byte[order.Length];
        var idle = new byte[order.Length];
        var random = SplitMix64.ForStream(options.Seed, 0x4A6F696E);
        for (var pass = 0; pass < options.MaxIterations; pass++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            random.Shuffle(order.AsSpan());
            double moved = 0;
            foreach (var i in order)
            {
                if (rests[i] > 0)
                {
                    rests[i]--;
                    continue;
                }

                var row = features[_rows[i]];
                var isMoving = false;
                _weights.Score(row, scores);
                for (var m = 0; m < outputs; m++)
                {
                    var at = (i * outputs) + m;
                    var isPositive = signs[at];
                    var margin = isPositive ? scores[m] : -scores[m];
                    var place = Root(places[at], margin, squares[(i * stride) + m], costs[at], duals[at]);
                    var dual = costs[at] * Sigmoid(place);
                    var before = duals[at];
                    var step = dual - before;
                    (places[at], duals[at]) = (place, dual);
                    steps[m] = isPositive ? step : -step;
                    isMoving |= Math.Abs(step) > options.Tolerance * 0.05f * costs[at];
                    moved += Math.Abs(step);
                    total += dual - before;
                }

                // A row that no problem learns from any more sits out a pass, then two, then four.
                idle[i] = isMoving ? (byte)0 : (byte)Math.Min(idle[i] + 1, 3);
                rests[i] = isMoving ? (byte)0 : (byte)((1 << idle[i]) >> 1);

                _weights.Add(row, steps);
            }

            if (moved <= options.Tolerance * total) break;
        }

        return _weights;
    }

    // Newton's method; the function rises everywhere at a slope of 1 or more, so a root lies within |f| of where one stands.
    private static float Root(float start, float margin, float square, float cost, float dual)
    {
        var place = float.IsFinite(start) ? start : -margin;
        float low = float.NegativeInfinity, high = float.PositiveInfinity;
        for (var iteration = 0; iteration < 12; iteration++)
        {
            var p = Sigmoid(place);
            var value = place + (square * ((cost * p) - dual)) + margin;
            if (Math.Abs(value) < 1e-4f) break;
            if (value > 0) high = place;
            else low = place;
            var next = place - (value / (1 + (square * cost * p * (1 - p))));
            place = next > low && next < high ? next : (Math.Max(low, place - Math.Abs(value)) + Math.Min(high, place + Math.Abs(value))) / 2;
        }

        return place;
    }

    private static float Sigmoid(float x) => 1 / (1 + MathF.Exp(-x));
}
