using Rhetor.Learning.Numerics;

namespace Rhetor.Learning.Vectors;

/// <summary>
/// The leading eigenvectors of a sparse symmetric matrix by subspace iteration with Rayleigh–Ritz (Halko, Martinsson and
/// Tropp 2011); the small problem by cyclic Jacobi (Golub and Van Loan, §8.5). Deterministic for a seed.
/// </summary>
internal static class EigenSolver
{
    /// <summary>The <paramref name="count"/> largest eigenvalues and their vectors: row-major, a row a matrix row.</summary>
    public static (double[] Values, float[] Vectors) Largest(SymmetricMatrix matrix, int count, int iterations, ulong seed, CancellationToken cancellationToken)
    {
        var size = matrix.Size;
        var width = Math.Min(size, count + 16);
        var basis = new float[size * width];
        var random = new SplitMix64(seed);
        for (var i = 0; i < basis.Length; i++) basis[i] = (float)(random.NextDouble() - 0.5);
        Orthonormalise(basis, size, width);

        var image = new float[size * width];
        for (var i = 0; i < iterations; i++)
        {
            matrix.Multiply(basis, image, width, cancellationToken);
            (basis, image) = (image, basis);
            Orthonormalise(basis, size, width);
        }

        matrix.Multiply(basis, image, width, cancellationToken);
        var small = new double[width, width];
        for (var row = 0; row < size; row++)
        {
            for (var a = 0; a < width; a++)
            {
                double left = basis[(row * width) + a];
                for (var b = 0; b < width; b++) small[a, b] += left * image[(row * width) + b];
            }
        }

        var (values, rotations) = Jacobi(small, width);
        var order = Enumerable.Range(0, width).OrderByDescending(i => values[i]).ThenBy(i => i).Take(Math.Min(count, width)).ToArray();
        var vectors = new float[size * count];
        for (var row = 0; row < size; row++)
        {
            for (var k = 0; k < order.Length; k++)
            {
                double sum = 0;
                for (var a = 0; a < width; a++) sum += basis[(row * width) + a] * rotations[a, order[k]];
                vectors[(row * count) + k] = (float)sum;
            }
        }

        return ([.. order.Select(i => values[i])], vectors);
    }

    // Cholesky QR streams over the rows; done twice it is as good as Householder's (Yamamoto et al. 2015).
    private static void Orthonormalise(float[] columns, int size, int width)
    {
        for (var pass = 0; pass < 2; pass++)
        {
            var gram = new double[width, width];
            for (var row = 0; row < size; row++)
            {
                var cells = columns.AsSpan(row * width, width);
                for (var i = 0; i < width; i++)
                {
                    double left = cells[i];
                    for (var j = 0; j <= i; j++) gram[i, j] += left * cells[j];
                }
            }

            Cholesky(gram, width);
            for (var row = 0; row < size; row++)
            {
                var cells = columns.AsSpan(row * width, width);
                for (var i = 0; i < width; i++)
                {
                    double value = cells[i];
                    for (var j = 0; j < i; j++) value -= gram[i, j] * cells[j];
                    cells[i] = gram[i, i] > 0 ? (float)(value / gram[i, i]) : 0;
                }
            }
        }
    }

    private static void Cholesky(double[,] a, int n)
    {
        for (var j = 0; j < n; j++)
        {
            var pivot = a[j, j];
            for (var k = 0; k < j; k++) pivot -= a[j, k] * a[j, k];
            // A column that depends on those before it is dropped: it becomes zero.
            a[j, j] = pivot > 1e-12 * Math.Max(1, a[j, j]) ? Math.Sqrt(pivot) : 0;
            for (var i = j + 1; i < n; i++)
            {
                var sum = a[i, j];
                for (var k = 0; k < j; k++) sum -= a[i, k] * a[j, k];
                a[i, j] = a[j, j] > 0 ? sum / a[j, j] : 0;
            }
        }
    }

    private static (double[] Values, double[,] Vectors) Jacobi(double[,] a, int n)
    {
        var v = new double[n, n];
        for (var i = 0; i < n; i++) v[i, i] = 1;
        for (var sweep = 0; sweep < 60; sweep++)
        {
            double off = 0;
            for (var p = 0; p < n; p++)
                for (var q = p + 1; q < n; q++) off += a[p, q] * a[p, q];
            if (off < 1e-18) break;
            for (var p = 0; p < n; p++)
                for (var q = p + 1; q < n; q++) Rotate(a, v, n, p, q);
        }

        return ([.. Enumerable.Range(0, n).Select(i => a[i, i])], v);
    }

    private static void Rotate(double[,] a, double[,] v, int n, int p, int q)
    {
        if (Math.Abs(a[p, q]) < 1e-300) return;
        var theta = (a[q, q] - a[p, p]) / (2 * a[p, q]);
        var t = (theta >= 0 ? 1 : -1) / (Math.Abs(theta) + Math.Sqrt((theta * theta) + 1));
        var c = 1 / Math.Sqrt((t * t) + 1);
        var s = t * c;
        for (var k = 0; k < n; k++)
        {
            var (kp, kq) = (a[k, p], a[k, q]);
            a[k, p] = (c * kp) - (s * kq);
            a[k, q] = (s * kp) + (c * kq);
        }

        for (var k = 0; k < n; k++)
        {
            var (pk, qk) = (a[p, k], a[q, k]);
            a[p, k] = (c * pk) - (s * qk);
            a[q, k] = (s * pk) + (c * qk);
            var (vp, vq) = (v[k, p], v[k, q]);
            v[k, p] = (c * vp) - (s * vq);
            v[k, q] = (s * vp) + (c * vq);
        }
    }
}
