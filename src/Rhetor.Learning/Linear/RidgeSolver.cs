using Rhetor.Learning.Numerics;

namespace Rhetor.Learning.Linear;

/// <summary>
/// Truncated Newton with line search: each direction by conjugate gradients on the Hessian <c>I + XᵀDX</c>, which is never
/// formed. The last variable is the intercept, without a penalty.
/// </summary>
internal sealed class RidgeSolver(CompactDesign design, LinearOptions options)
{
    private readonly int _intercept = design.ColumnCount;
    private readonly double[] _curvatures = new double[design.RowCount];

    public double[] Solve(double intercept, CancellationToken cancellationToken)
    {
        var weights = new double[design.ColumnCount + 1];
        weights[_intercept] = intercept;
        var margins = new double[design.RowCount];
        margins.AsSpan().Fill(intercept);
        var gradient = new double[weights.Length];
        var direction = new double[weights.Length];
        var slopes = new double[design.RowCount];
        var workspace = new Workspace(weights.Length);
        double goal = 0;
        for (var iteration = 0; iteration < options.MaxIterations; iteration++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Gradient(weights, margins, gradient, workspace.Diagonal);
            var norm = Math.Sqrt(Dot(gradient, gradient));
            if (iteration == 0)
                goal = options.Tolerance * norm;
            if (norm <= goal || norm == 0)
                break;
            Direct(gradient, direction, workspace);
            Multiply(direction, slopes);
            if (!Step(weights, margins, direction, slopes, Dot(gradient, direction)))
                break;
        }

        return weights;
    }

    private void Gradient(double[] weights, double[] margins, double[] gradient, double[] diagonal)
    {
        weights.CopyTo(gradient.AsSpan());
        gradient[_intercept] = 0;
        diagonal.AsSpan().Fill(1);
        diagonal[_intercept] = 0;
        for (var row = 0; row < margins.Length; row++)
        {
            var p = Logistic.Sigmoid(design.Signs[row] * margins[row]);
            var slope = design.Costs[row] * (p - 1) * design.Signs[row];
            var curvature = _curvatures[row] = design.Costs[row] * p * (1 - p);
            var columns = design.ColumnsOf(row);
            var values = design.ValuesOf(row);
            for (var k = 0; k < columns.Length; k++)
            {
                var column = columns[k];
                double x = values[k];
                gradient[column] += slope * x;
                diagonal[column] += curvature * x * x;
            }

            gradient[_intercept] += slope;
            diagonal[_intercept] += curvature;
        }

        diagonal[_intercept] = Math.Max(diagonal[_intercept], 1e-12);
    }

    /// <summary>Solves H d = -g, roughly: until a further iteration gains little of the quadratic model.</summary>
    private void Direct(double[] gradient, double[] direction, Workspace w)
    {
        var (residual, scaled, search, product, diagonal) = w;
        direction.AsSpan().Clear();
        for (var i = 0; i < gradient.Length; i++)
        {
            residual[i] = -gradient[i];
            scaled[i] = residual[i] / diagonal[i];
            search[i] = scaled[i];
        }

        var energy = Dot(residual, scaled);
        double model = 0;
        for (var iteration = 1; iteration <= 500 && energy > 0; iteration++)
        {
            HessianTimes(search, product);
            var along = Dot(search, product);
            if (!(along > 0))
                break;
            var step = energy / along;
            for (var i = 0; i < direction.Length; i++)
            {
                direction[i] += step * search[i];
                residual[i] -= step * product[i];
                scaled[i] = residual[i] / diagonal[i];
            }

            // The model's value at d is -½(d·r - d·g) with r = -g - Hd.
            var newModel = -0.5 * (Dot(direction, residual) - Dot(direction, gradient));
            if (newModel > model || iteration * (model - newModel) <= 0.1 * -newModel)
                break;
            model = newModel;
            var newEnergy = Dot(residual, scaled);
            var ratio = newEnergy / energy;
            energy = newEnergy;
            for (var i = 0; i < search.Length; i++)
                search[i] = scaled[i] + ratio * search[i];
        }
    }

    private void HessianTimes(double[] vector, double[] product)
    {
        vector.CopyTo(product.AsSpan());
        product[_intercept] = 0;
        for (var row = 0; row < _curvatures.Length; row++)
        {
            var columns = design.ColumnsOf(row);
            var values = design.ValuesOf(row);
            var sum = _curvatures[row] * (vector[_intercept] + Dot(vector, columns, values));
            for (var k = 0; k < columns.Length; k++)
                product[columns[k]] += sum * values[k];
            product[_intercept] += sum;
        }
    }

    private void Multiply(double[] vector, double[] result)
    {
        for (var row = 0; row < result.Length; row++)
            result[row] = vector[_intercept] + Dot(vector, design.ColumnsOf(row), design.ValuesOf(row));
    }

    /// <summary>Goes along the direction, half as far until it pays (Armijo).</summary>
    private bool Step(double[] weights, double[] margins, double[] direction, double[] slopes, double descent)
    {
        double linear = 0, square = 0;
        for (var i = 0; i < _intercept; i++)
        {
            linear += weights[i] * direction[i];
            square += direction[i] * direction[i];
        }

        double before = 0;
        for (var row = 0; row < margins.Length; row++)
            before += design.Costs[row] * Logistic.Softplus(-design.Signs[row] * margins[row]);
        for (var size = 1.0; size > 1e-10; size *= 0.5)
        {
            double after = 0;
            for (var row = 0; row < margins.Length; row++)
                after += design.Costs[row] * Logistic.Softplus(-design.Signs[row] * (margins[row] + size * slopes[row]));
            if (after - before + size * linear + 0.5 * size * size * square > 0.01 * size * descent)
                continue;
            for (var i = 0; i < weights.Length; i++)
                weights[i] += size * direction[i];
            for (var row = 0; row < margins.Length; row++)
                margins[row] += size * slopes[row];
            return true;
        }

        return false;
    }

    // Four sums at once: one alone would wait for each addition to end.
    private static double Dot(double[] vector, ReadOnlySpan<int> columns, ReadOnlySpan<float> values)
    {
        double a = 0, b = 0, c = 0, d = 0;
        var k = 0;
        for (; k + 3 < columns.Length && k + 3 < values.Length; k += 4)
        {
            a += vector[columns[k]] * values[k];
            b += vector[columns[k + 1]] * values[k + 1];
            c += vector[columns[k + 2]] * values[k + 2];
            d += vector[columns[k + 3]] * values[k + 3];
        }

        for (; k < columns.Length; k++)
            a += vector[columns[k]] * values[k];
        return a + b + (c + d);
    }

    private static double Dot(double[] first, double[] second)
    {
        double a = 0, b = 0, c = 0, d = 0;
        var k = 0;
        for (; k + 3 < first.Length && k + 3 < second.Length; k += 4)
        {
            a += first[k] * second[k];
            b += first[k + 1] * second[k + 1];
            c += first[k + 2] * second[k + 2];
            d += first[k + 3] * second[k + 3];
        }

        for (; k < first.Length; k++)
            a += first[k] * second[k];
        return a + b + (c + d);
    }

    private sealed class Workspace(int length)
    {
        public double[] Diagonal { get; } = new double[length];

        private readonly double[] _residual = new double[length];
        private readonly double[] _scaled = new double[length];
        private readonly double[] _search = new double[length];
        private readonly double[] _product = new double[length];

        public void Deconstruct(
            out double[] residual, out double[] scaled, out double[] search, out double[] product, out double[] diagonal) =>
            (residual, scaled, search, product, diagonal) = (_residual, _scaled, _search, _product, Diagonal);
    }
}
