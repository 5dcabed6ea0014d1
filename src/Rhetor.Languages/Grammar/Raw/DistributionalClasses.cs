using Rhetor.Languages.Grammar.Learning;

namespace Rhetor.Languages.Grammar.Raw;

/// <summary>Classes of words that stand in the same places: principal components of the square roots of neighbour frequencies (Lebret and
/// Collobert 2014, "Word Embeddings through Hellinger PCA"), grouped by spherical k-means, after Schütze 1995.</summary>
internal static class DistributionalClasses
{
    private const int Neighbours = 700;
    private const int Dimensions = 64;
    private const int PowerSteps = 4;
    private const int Rounds = 12;
    private const int Times = 1;

    /// <summary>The class of each word of the corpus, from 1.</summary>
    internal static int[] Learn(RawCorpus corpus, int classes, int seed, CancellationToken cancellationToken)
    {
        // First the neighbours are the most frequent words; then they are all words, by their classes of the first time.
        var places = Enumerable.Range(0, corpus.Words.Length).Select(word => Math.Min(word, Neighbours)).ToArray();
        for (var time = 0; ; time++)
        {
            var width = 2 * (places.Max() + 2);
            var rows = Contexts(corpus, places, width);
            var points = Project(rows, width, corpus.Words.Length, seed, cancellationToken);
            var groups = Group(points, corpus.Words.Length, Math.Min(classes, corpus.Words.Length), cancellationToken);
            if (time == Times)
                return groups;
            places = groups;
        }
    }

    private static float[] Contexts(RawCorpus corpus, int[] places, int width)
    {
        var rows = new float[corpus.Words.Length * (long)width];
        var tokens = corpus.Tokens;
        var half = width / 2;
        for (var i = 1; i + 1 < tokens.Length; i++)
        {
            if (tokens[i] < 0)
                continue;
            var row = tokens[i] * (long)width;
            rows[row + Place(tokens[i - 1])]++;
            rows[row + half + Place(tokens[i + 1])]++;
        }

        for (var w = 0; w < corpus.Words.Length; w++)
        {
            foreach (var from in (ReadOnlySpan<int>)[0, half])
            {
                var side = rows.AsSpan((w * width) + from, half);
                var total = 1f;
                foreach (var count in side)
                    total += count;
                for (var k = 0; k < side.Length; k++)
                    side[k] = MathF.Sqrt(side[k] / total);
            }
        }

        return rows;

        int Place(int token) => token < 0 ? half - 1 : places[token];
    }

    // Subspace iteration on X'X, which needs no more than passes over the rows.
    private static float[] Project(float[] rows, int width, int words, int seed, CancellationToken cancellationToken)
    {
        var random = new SeededOrder(seed);
        var basis = new float[Dimensions * width];
        for (var k = 0; k < basis.Length; k++)
            basis[k] = (random.Below(2001) - 1000f) / 1000f;
        var points = new float[words * Dimensions];
        var used = Math.Min(words, 12000);
        for (var step = 0; step < PowerSteps; step++)
        {
            Orthogonalise(basis, width);
            var next = new float[basis.Length];
            for (var w = 0; w < used; w++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var row = rows.AsSpan(w * width, width);
                for (var d = 0; d < Dimensions; d++)
                {
                    var weight = Vectors.Dot(row, basis.AsSpan(d * width, width));
                    Vectors.AddScaled(row, weight, next.AsSpan(d * width, width));
                }
            }

            basis = next;
        }

        Orthogonalise(basis, width);
        for (var w = 0; w < words; w++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var d = 0; d < Dimensions; d++)
                points[(w * Dimensions) + d] = Vectors.Dot(rows.AsSpan(w * width, width), basis.AsSpan(d * width, width));
            Vectors.Unit(points.AsSpan(w * Dimensions, Dimensions));
        }

        return points;
    }

    private static void Orthogonalise(float[] basis, int width)
    {
        for (var d = 0; d < Dimensions; d++)
        {
            var row = basis.AsSpan(d * width, width);
            for (var e = 0; e < d; e++)
            {
                var other = basis.AsSpan(e * width, width);
                Vectors.AddScaled(other, -Vectors.Dot(row, other), row);
            }

            Vectors.Unit(row);
        }
    }

    private static int[] Group(float[] points, int words, int classes, CancellationToken cancellationToken)
    {
        // The most frequent words open the classes, so that these words end up apart, and nothing depends on chance.
        var centres = points.AsSpan(0, classes * Dimensions).ToArray();
        var assigned = new int[words];
        for (var round = 0; round < Rounds; round++)
        {
            var sums = new float[centres.Length];
            for (var w = 0; w < words; w++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var point = points.AsSpan(w * Dimensions, Dimensions);
                var best = 0;
                var most = float.NegativeInfinity;
                for (var c = 0; c < classes; c++)
                {
                    var near = Vectors.Dot(point, centres.AsSpan(c * Dimensions, Dimensions));
                    if (near > most)
                        (best, most) = (c, near);
                }

                assigned[w] = best + 1;
                var sum = sums.AsSpan(best * Dimensions, Dimensions);
                Vectors.AddScaled(point, 1, sum);
            }

            for (var c = 0; c < classes; c++)
            {
                var sum = sums.AsSpan(c * Dimensions, Dimensions);
                Vectors.Unit(sum);
                if (Vectors.Dot(sum, sum) > 0)
                    sum.CopyTo(centres.AsSpan(c * Dimensions));
            }
        }

        return assigned;
    }
}
