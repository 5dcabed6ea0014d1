using System.Collections.Immutable;
using Rhetor.Learning.Features;
using Rhetor.Learning.Matrices;

namespace Rhetor.Learning.Training;

/// <summary>The features of all rows. Immutable.</summary>
internal sealed class FeatureTable
{
    private FeatureTable(FeatureSchema schema, SparseMatrix dense, SparseMatrix linear, SparseMatrix words, ImmutableArray<float> wordWeights)
    {
        Schema = schema;
        Dense = dense;
        Linear = linear;
        Words = words;
        WordWeights = wordWeights;
    }

    public FeatureSchema Schema { get; }

    /// <summary>The named features as they are: what the trees read.</summary>
    public SparseMatrix Dense { get; }

    /// <summary>The n-grams, weighed and at unit length, then the named features, scaled: what the linear stage reads.</summary>
    public SparseMatrix Linear { get; }

    /// <summary><see cref="Linear"/> without rule evidence.</summary>
    public SparseMatrix Words { get; }

    /// <summary>How much each bucket of n-grams counts: its inverse document frequency.</summary>
    public ImmutableArray<float> WordWeights { get; }

    public static FeatureTable Build(
        FeatureExtractor extractor, SentenceReader reader, IReadOnlyList<TrainingRow> rows, TrainingOptions options, Func<string, bool> isEvidence,
        Action<int>? progress, CancellationToken cancellationToken)
    {
        var collected = new CollectedRow[rows.Count];
        var done = 0;
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.DegreeOfParallelism, CancellationToken = cancellationToken };
        Parallel.For(0, rows.Count, parallel, () => new FeatureRow(extractor.Schema), (i, _, row) =>
        {
            var (analysis, sentence) = reader.Read(rows[i].Sentence, cancellationToken);
            extractor.Extract(analysis, sentence, row);
            collected[i] = CollectedRow.From(row);
            progress?.Invoke(Interlocked.Increment(ref done));
            return row;
        }, _ => { });

        var weights = InverseDocumentFrequencies(collected, extractor.Schema.WordBuckets, options.MinRows);
        var dense = new SparseMatrixBuilder(extractor.Schema.Names.Length);
        var linear = new SparseMatrixBuilder(extractor.Schema.WordBuckets + extractor.Schema.Names.Length);
        var wordsOnly = new SparseMatrixBuilder(linear.ColumnCount);
        var featureScales = extractor.Schema.Names.Select(options.Scales.Of).ToArray();
        foreach (var row in collected)
        {
            LinearRow.Write(row.Words, weights, options.Scales.Words, linear);
            LinearRow.Write(row.Words, weights, options.Scales.Words, wordsOnly);
            for (var k = 0; k < row.Places.Length; k++)
            {
                dense.Add(row.Places[k], row.Values[k]);
                var value = row.Values[k] * featureScales[row.Places[k]];
                linear.Add(extractor.Schema.WordBuckets + row.Places[k], value);
                if (!isEvidence(extractor.Schema.Names[row.Places[k]])) wordsOnly.Add(extractor.Schema.WordBuckets + row.Places[k], value);
            }

            dense.EndRow();
            linear.EndRow();
            wordsOnly.EndRow();
        }

        return new FeatureTable(extractor.Schema, dense.ToMatrix(), linear.ToMatrix(), wordsOnly.ToMatrix(), [.. weights]);
    }

    private static float[] InverseDocumentFrequencies(CollectedRow[] rows, int buckets, int least)
    {
        var counts = new int[buckets];
        var last = new int[buckets];
        for (var i = 0; i < rows.Length; i++)
        {
            foreach (var bucket in rows[i].Words)
            {
                if (last[bucket] == i + 1) continue;
                last[bucket] = i + 1;
                counts[bucket]++;
            }
        }

        // Rounded to what the model file keeps, so that training and use see the same numbers.
        return [.. counts.Select(count => count < least ? 0 : (float)(Half)Math.Log((1.0 + rows.Length) / (1.0 + count)))];
    }

    private sealed record CollectedRow(int[] Words, int[] Places, float[] Values)
    {
        public static CollectedRow From(FeatureRow row)
        {
            var places = row.Touched.ToArray();
            Array.Sort(places);
            var values = new float[places.Length];
            for (var k = 0; k < places.Length; k++) values[k] = row.Dense[places[k]];
            return new CollectedRow(row.Words.ToArray(), places, values);
        }
    }
}
