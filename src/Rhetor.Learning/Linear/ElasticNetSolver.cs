using Rhetor.Learning.Numerics;

namespace Rhetor.Learning.Linear;

/// <summary>
/// Proximal Newton: the loss is replaced by its quadratic model, which is minimised with both penalties by coordinate descent
/// over the columns, and a line search takes the step (newGLMNET). The last variable is the intercept.
/// </summary>
internal sealed class ElasticNetSolver
{
    private const int MaxPasses = 200;

    private readonly CompactDesign _design;
    private readonly LinearOptions _options;
    private readonly double _l1;
    private readonly double _l2;
    private readonly int[] _starts;
    private readonly int[] _rows;
    private readonly float[] _values;
    private readonly int _intercept;

    public ElasticNetSolver(CompactDesign design, LinearOptions options)
    {
        _design = design;
        _options = options;
        _l1 = options.L1Ratio;
        _l2 = 1 - options.L1Ratio;
        _intercept = design.ColumnCount;
        _starts = new int[design.ColumnCount + 1];
        foreach (var column in design.Columns)
            _starts[column + 1]++;
        for (var column = 0; column < design.ColumnCount; column++)
            _starts[column + 1] += _starts[column];
        var next = _starts.AsSpan(0, design.ColumnCount).ToArray();
        _rows = new int[design.Columns.Length];
        _values = new float[design.Columns.Length];
        for (var row = 0; row < design.RowCount; row++)
            for (var k = design.Starts[row]; k < design.Starts[row + 1]; k++)
            {
                var at = next[design.Columns[k]]++;
                _rows[at] = row;
                _values[at] = design.Values[k];
            }
    }

    public double[] Solve(double intercept, CancellationToken cancellationToken)
    {
        var weights = new double[_intercept + 1];
        weights[_intercept] = intercept;
        var margins = new double[_design.RowCount];
        margins.AsSpan().Fill(intercept);
        var slopes = new double[margins.Length];
        var curvatures = new double[margins.Length];
        var moved = new double[margins.Length];
        var direction = new double[weights.Length];
        var goal = 0.0;
        var innerGoal = double.PositiveInfinity;
        for (var iteration = 0; iteration < _options.MaxIterations; iteration++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Derive(margins, slopes, curvatures);
            var violation = Violation(weights, slopes);
            if (iteration == 0)
                goal = _options.Tolerance * violation;
            if (violation <= goal || violation == 0)
                break;
            // Early directions need not be exact: only when one pass is enough is more asked of the next.
            innerGoal = Math.Min(innerGoal, violation);
            if (Descend(weights, direction, slopes, curvatures, moved, innerGoal) == 1)
                innerGoal *= 0.25;
            if (!Step(weights, margins, direction, slopes, moved))
                break;
        }

        return weights;
    }

    private void Derive(double[] margins, double[] slopes, double[] curvatures)
    {
        for (var row = 0; row < margins.Length; row++)
        {
            var p = Logistic.Sigmoid(_design.Signs[row] * margins[row]);
            slopes[row] = _design.Costs[row] * (p - 1) * _design.Signs[row];
            curvatures[row] = Math.Max(_design.Costs[row] * p * (1 - p), 1e-12);
        }
    }

    /// <summary>The sum of how far each weight's subgradient is from zero.</summary>
    private double Violation(double[] weights, double[] slopes)
    {
        var total = Math.Abs(slopes.Sum());
        for (var column = 0; column < _intercept; column++)
        {
            var gradient = _l2 * weights[column];
            for (var k = _starts[column]; k < _starts[column + 1]; k++)
                gradient += slopes[_rows[k]] * _values[k];
            total += Violation(weights[column], gradient);
        }

        return total;
    }

    private double Violation(double weight, double gradient) => weight switch
    {
        > 0 => Math.Abs(gradient + _l1),
        < 0 => Math.Abs(gradient - _l1),
        _ => Math.Max(0, Math.Abs(gradient) - _l1),
    };

    /// <summary>
    /// Coordinate descent on the quadratic model until its violation is under <paramref name="goal"/>; says in how many passes.
    /// <paramref name="moved"/> is X times the direction.
    /// </summary>
    private int Descend(double[] weights, double[] direction, double[] slopes, double[] curvatures, double[] moved, double goal)
    {
        direction.AsSpan().Clear();
        moved.AsSpan().Clear();
        var idle = new bool[_intercept];
        var diagonal = new double[_intercept];
        var whole = true;
        for (var pass = 1; ; pass++)
        {
            double left = 0;
            for (var column = 0; column < _intercept; column++)
            {
                if (idle[column])
                    continue;
                if (pass == 1)
                    diagonal[column] = Curvature(column, curvatures);
                var weight = weights[column] + direction[column];
                var change = Change(column, weight, diagonal[column], slopes, curvatures, moved, out var own);
                left += own;
                // A weight that is zero and wants to stay so is skipped until the others have settled.
                idle[column] = change == 0 && weight == 0;
                if (change == 0)
                    continue;
                direction[column] += change;
                for (var k = _starts[column]; k < _starts[column + 1]; k++)
                    moved[_rows[k]] += change * _values[k];
            }

            left += MoveIntercept(direction, slopes, curvatures, moved);
            var settled = left <= goal;
            if (pass >= MaxPasses || (settled && whole))
                return pass;
            if (settled)
                idle.AsSpan().Clear();
            whole = settled;
        }
    }

    private double Curvature(int column, double[] curvatures)
    {
        var curvature = _l2 + 1e-12;
        for (var k = _starts[column]; k < _starts[column + 1]; k++)
            curvature += curvatures[_rows[k]] * _values[k] * _values[k];
        return curvature;
    }

    private double Change(
        int column, double weight, double curvature, double[] slopes, double[] curvatures, double[] moved, out double violation)
    {
        var gradient = _l2 * weight;
        for (var k = _starts[column]; k < _starts[column + 1]; k++)
            gradient += (slopes[_rows[k]] + curvatures[_rows[k]] * moved[_rows[k]]) * _values[k];
        violation = Violation(weight, gradient);
        var target = weight - gradient / curvature;
        var shrunk = Math.CopySign(Math.Max(0, Math.Abs(target) - _l1 / curvature), target);
        return shrunk - weight;
    }

    private double MoveIntercept(double[] direction, double[] slopes, double[] curvatures, double[] moved)
    {
        double gradient = 0, curvature = 0;
        for (var row = 0; row < moved.Length; row++)
        {
            gradient += slopes[row] + curvatures[row] * moved[row];
            curvature += curvatures[row];
        }

        var change = -gradient / curvature;
        direction[_intercept] += change;
        for (var row = 0; row < moved.Length; row++)
            moved[row] += change;
        return Math.Abs(gradient);
    }

    private bool Step(double[] weights, double[] margins, double[] direction, double[] slopes, double[] moved)
    {
        double descent = 0;
        for (var row = 0; row < margins.Length; row++)
            descent += slopes[row] * moved[row];
        for (var i = 0; i < _intercept; i++)
            descent += _l2 * weights[i] * direction[i] + _l1 * (Math.Abs(weights[i] + direction[i]) - Math.Abs(weights[i]));
        var before = Objective(weights, margins, direction, moved, 0);
        for (var size = 1.0; size > 1e-10; size *= 0.5)
        {
            if (Objective(weights, margins, direction, moved, size) - before > 0.01 * size * descent)
                continue;
            for (var i = 0; i < weights.Length; i++)
                weights[i] += size * direction[i];
            for (var row = 0; row < margins.Length; row++)
                margins[row] += size * moved[row];
            return true;
        }

        return false;
    }

    private double Objective(double[] weights, double[] margins, double[] direction, double[] moved, double size)
    {
        double total = 0;
        for (var i = 0; i < _intercept; i++)
        {
            var weight = weights[i] + size * direction[i];
            total += 0.5 * _l2 * weight * weight + _l1 * Math.Abs(weight);
        }

        for (var row = 0; row < margins.Length; row++)
            total += _design.Costs[row] * Logistic.Softplus(-_design.Signs[row] * (margins[row] + size * moved[row]));
        return total;
    }
}
