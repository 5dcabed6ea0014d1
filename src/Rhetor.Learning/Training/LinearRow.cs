using Rhetor.Learning.Matrices;

namespace Rhetor.Learning.Training;

/// <summary>How the n-grams of a sentence become a vector of unit length. Use and training share it.</summary>
internal static class LinearRow
{
    /// <summary>The factor that brings the n-grams to unit length, every occurrence counting on its own.</summary>
    public static float Factor(ReadOnlySpan<int> words, ReadOnlySpan<float> weights, float scale)
    {
        var norm = 0f;
        foreach (var bucket in words) norm += weights[bucket] * weights[bucket];
        return norm > 0 ? scale / MathF.Sqrt(norm) : 0;
    }

    public static void Write(ReadOnlySpan<int> words, ReadOnlySpan<float> weights, float scale, SparseMatrixBuilder row)
    {
        var factor = Factor(words, weights, scale);
        foreach (var bucket in words) row.Add(bucket, weights[bucket] * factor);
    }
}
