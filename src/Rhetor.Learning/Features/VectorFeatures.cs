using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Rhetor.Documents;
using Rhetor.Learning.Vectors;

namespace Rhetor.Learning.Features;

/// <summary>The mean of the vectors of a sentence's words, the common ones counting less, at unit length (Arora, Liang and Ma 2017).</summary>
internal sealed class VectorFeatures
{
    private readonly WordVectorTable? _vectors;
    private readonly int _first;

    public VectorFeatures(FeatureSchema schema, WordVectorTable? vectors)
    {
        _first = schema.IndexOf(Name(0));
        _vectors = _first >= 0 ? vectors : null;
    }

    public static IEnumerable<string> NamesFor(WordVectorTable? vectors) =>
        vectors is null ? [] : Enumerable.Range(0, vectors.Dimensions).Select(Name);

    /// <summary>The row of the vector of a token's word, or −1.</summary>
    public int RowOf(in Token token)
    {
        if (_vectors is null) return -1;
        var word = _vectors.IndexOf(token.FormHash);
        return word >= 0 ? word : _vectors.IndexOf(token.LemmaHash);
    }

    public void Extract(ReadOnlySpan<Token> tokens, ReadOnlySpan<WordFacts> facts, FeatureRow row)
    {
        if (_vectors is null) return;
        Span<float> sums = stackalloc float[_vectors.Dimensions];
        var norm = Sum(tokens, facts, sums);
        if (norm <= 0) return;
        for (var k = 0; k < sums.Length; k++) row.Set(_first + k, sums[k] / norm);
    }

    /// <summary>Adds to each token's share what its word gives to the product of the sentence's vector and the weights of the dense features.</summary>
    /// <param name="tokens">The tokens of the sentence.</param>
    /// <param name="facts">What is known of each.</param>
    /// <param name="weightOf">The weight of a dense feature, by its place.</param>
    /// <param name="shares">As many as there are tokens.</param>
    public void Share(ReadOnlySpan<Token> tokens, ReadOnlySpan<WordFacts> facts, Func<int, double> weightOf, Span<double> shares)
    {
        if (_vectors is null) return;
        Span<float> sums = stackalloc float[_vectors.Dimensions];
        var norm = Sum(tokens, facts, sums);
        if (norm <= 0) return;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (!Counts(tokens[i], facts[i])) continue;
            var vector = _vectors.VectorOf(facts[i].Vector);
            var product = 0d;
            for (var k = 0; k < vector.Length; k++) product += vector[k] * weightOf(_first + k);
            shares[i] += product * _vectors.WeightOf(facts[i].Vector) / norm;
        }
    }

    private float Sum(ReadOnlySpan<Token> tokens, ReadOnlySpan<WordFacts> facts, Span<float> sums)
    {
        sums.Clear();
        for (var i = 0; i < tokens.Length; i++)
        {
            if (Counts(tokens[i], facts[i])) AddTo(sums, _vectors!.VectorOf(facts[i].Vector), _vectors.WeightOf(facts[i].Vector));
        }

        var norm = 0f;
        foreach (var sum in sums) norm += sum * sum;
        return MathF.Sqrt(norm);
    }

    private static bool Counts(in Token token, WordFacts facts) => facts.Vector >= 0 && token.Kind is TokenKind.Word && !NameMask.Hides(token, facts);

    private static void AddTo(Span<float> sums, ReadOnlySpan<sbyte> vector, float weight)
    {
        var multiple = Vector128.Create(weight);
        var k = 0;
        for (; k + 8 <= sums.Length; k += 8)
        {
            var bytes = MemoryMarshal.Read<long>(MemoryMarshal.AsBytes(vector.Slice(k, 8)));
            var (first, second) = Vector128.Widen(Vector128.WidenLower(Vector128.CreateScalar(bytes).AsSByte()));
            ref var sum = ref sums[k];
            (Vector128.LoadUnsafe(ref sum) + (multiple * Vector128.ConvertToSingle(first))).StoreUnsafe(ref sum);
            (Vector128.LoadUnsafe(ref sum, 4) + (multiple * Vector128.ConvertToSingle(second))).StoreUnsafe(ref sum, 4);
        }

        for (; k < sums.Length; k++) sums[k] += weight * vector[k];
    }

    private static string Name(int k) => FormattableString.Invariant($"vector/{k}");
}
