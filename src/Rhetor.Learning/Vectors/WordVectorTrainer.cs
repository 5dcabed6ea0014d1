using System.Collections.Immutable;

namespace Rhetor.Learning.Vectors;

/// <summary>
/// Learns word vectors from raw text: positive pointwise mutual information of neighbouring words, with the smoothed
/// context counts of Levy, Goldberg and Dagan (2015) on both sides so that the matrix is symmetric, and its leading
/// eigenvectors scaled by the root of their values. Deterministic: same text, same options, same bytes on any number of threads.
/// </summary>
public static class WordVectorTrainer
{
    /// <summary>Learns from lines of text; a line's end ends the neighbourhood.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static WordVectorTable Train(IEnumerable<string> lines, WordVectorOptions options, CancellationToken cancellationToken = default)
    {
        var text = ReadWords(lines, cancellationToken);
        var words = ChooseWords(text, options);
        if (words.Length == 0) return new WordVectorTable(options.Dimensions, [], [], []);
        var ids = words.Select((w, i) => (w.Hash, i)).ToDictionary(p => p.Hash, p => p.i);

        var pairs = CountPairs(text, ids, options.Window, cancellationToken);
        var matrix = Weigh(pairs, words.Length);
        var (values, vectors) = EigenSolver.Largest(matrix, options.Dimensions, options.Iterations, options.Seed, cancellationToken);
        return Quantise(words, values, vectors, options.Dimensions);
    }

    // Zero ends a line: no word hashes to it in practice, and if one did it would only end a neighbourhood.
    private static List<ulong> ReadWords(IEnumerable<string> lines, CancellationToken cancellationToken)
    {
        var text = new List<ulong>();
        foreach (var line in lines)
        {
            cancellationToken.ThrowIfCancellationRequested();
            WordScanner.Scan(line, text);
            text.Add(0);
        }

        return text;
    }

    private static (ulong Hash, int Count)[] ChooseWords(List<ulong> text, WordVectorOptions options)
    {
        var counts = new Dictionary<ulong, int>();
        foreach (var word in text) counts[word] = counts.GetValueOrDefault(word) + 1;
        counts.Remove(0);
        return [.. counts.Where(c => c.Value >= options.MinCount)
            .OrderByDescending(c => c.Value).ThenBy(c => c.Key)
            .Take(options.MaxWords)
            .Select(c => (c.Key, c.Value))];
    }

    private static PairCounts CountPairs(List<ulong> text, Dictionary<ulong, int> ids, int window, CancellationToken cancellationToken)
    {
        // 1/d as integers: multiples of the least common multiple of the distances.
        var unit = 1u;
        for (var d = 2u; d <= window; d++) unit = unit / Gcd(unit, d) * d;
        var recent = new int[window];
        Array.Fill(recent, -1);
        var counts = new PairCounts();
        for (var i = 0; i < text.Count; i++)
        {
            if ((i & 0xFFFFF) == 0) cancellationToken.ThrowIfCancellationRequested();
            if (text[i] == 0)
            {
                Array.Fill(recent, -1);
                continue;
            }

            var id = ids.GetValueOrDefault(text[i], -1);
            for (var d = 1; d <= window && id >= 0; d++)
            {
                var other = recent[(i - d + (window * 2)) % window];
                if (other >= 0) counts.Add(Math.Min(id, other), Math.Max(id, other), unit / (uint)d);
            }

            recent[i % window] = id;
        }

        return counts;
    }

    private static SymmetricMatrix Weigh(PairCounts pairs, int size)
    {
        var (keys, counts) = pairs.Sorted();
        var sums = new double[size];
        for (var i = 0; i < keys.Length; i++)
        {
            sums[(int)(keys[i] >> 32)] += counts[i];
            sums[(int)(uint)keys[i]] += counts[i];
        }

        double total = 0, smoothedTotal = 0;
        foreach (var sum in sums)
        {
            total += sum;
            smoothedTotal += Math.Pow(sum, 0.75);
        }

        // The geometric mean of the plain and the smoothed probability of a word, in logarithms.
        var own = sums.Select(s => s > 0 ? 0.5 * (Math.Log(s / total) + Math.Log(Math.Pow(s, 0.75) / smoothedTotal)) : 0).ToArray();
        var kept = 0;
        var values = new float[keys.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            var information = Math.Log(counts[i] / total) - own[(int)(keys[i] >> 32)] - own[(int)(uint)keys[i]];
            if (information <= 0) continue;
            keys[kept] = keys[i];
            values[kept++] = (float)information;
        }

        return SymmetricMatrix.FromPairs(size, keys.AsSpan(0, kept), values.AsSpan(0, kept));
    }

    private static WordVectorTable Quantise((ulong Hash, int Count)[] words, double[] values, float[] vectors, int dimensions)
    {
        double total = words.Sum(w => (double)w.Count);
        var quantised = new sbyte[words.Length * dimensions];
        var weights = new float[words.Length];
        var row = new double[dimensions];
        for (var w = 0; w < words.Length; w++)
        {
            double norm = 0;
            for (var k = 0; k < dimensions; k++)
            {
                row[k] = k < values.Length ? vectors[(w * dimensions) + k] * Math.Sqrt(Math.Max(0, values[k])) : 0;
                norm += row[k] * row[k];
            }

            norm = Math.Sqrt(norm);
            for (var k = 0; k < dimensions && norm > 0; k++) quantised[(w * dimensions) + k] = (sbyte)Math.Round(row[k] / norm * 127);

            // Smooth inverse frequency (Arora, Liang and Ma 2017).
            weights[w] = (float)(1e-3 / (1e-3 + (words[w].Count / total)));
        }

        return new WordVectorTable(dimensions, [.. words.Select(w => w.Hash)], quantised, weights);
    }

    private static uint Gcd(uint a, uint b) => b == 0 ? a : Gcd(b, a % b);
}
