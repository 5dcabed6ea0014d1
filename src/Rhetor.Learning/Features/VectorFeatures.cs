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

    /// <summary>So many numbers a sentence; none without vectors.</summary>
    public int Dimensions => _vectors?.Dimensions ?? 0;

    /// <summary>The place of the first of them in the schema.</summary>
    public int First => _first;

    public void Extract(ReadOnlySpan<Token> tokens, ReadOnlySpan<WordFacts> facts, FeatureRow row)
    {
        if (_vectors is null) return;
        var words = new List<int>(tokens.Length);
        for (var i = 0; i < tokens.Length; i++)
        {
            if (facts[i].Vector is var word and >= 0 && tokens[i].IsWord && !NameMask.Hides(tokens[i], facts[i])) words.Add(word);
        }

        Span<float> sums = stackalloc float[Dimensions];
        var length = Sum(CollectionsMarshal.AsSpan(words), sums);
        if (length <= 0) return;
        for (var k = 0; k < sums.Length; k++) row.Set(_first + k, sums[k] / length);
    }

    /// <summary>The sum of the vectors of words, each by its weight.</summary>
    /// <param name="words">Their rows.</param>
    /// <param name="sums">Receives <see cref="Dimensions"/> numbers.</param>
    /// <returns>The length of the sum.</returns>
    public float Sum(ReadOnlySpan<int> words, Span<float> sums)
    {
        // Sixteen numbers at a time stay in registers while the words go by.
        var k = 0;
        for (; k + 16 <= sums.Length; k += 16)
        {
            Vector128<float> a = default, b = default, c = default, d = default;
            foreach (var word in words)
            {
                var multiple = Vector128.Create(_vectors!.WeightOf(word));
                var bytes = Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(_vectors.VectorOf(word).Slice(k, 16)));
                var (low, high) = Vector128.Widen(bytes);
                var (first, second) = Vector128.Widen(low);
                var (third, fourth) = Vector128.Widen(high);
                a += multiple * Vector128.ConvertToSingle(first);
                b += multiple * Vector128.ConvertToSingle(second);
                c += multiple * Vector128.ConvertToSingle(third);
                d += multiple * Vector128.ConvertToSingle(fourth);
            }

            a.CopyTo(sums[k..]);
            b.CopyTo(sums[(k + 4)..]);
            c.CopyTo(sums[(k + 8)..]);
            d.CopyTo(sums[(k + 12)..]);
        }

        for (; k < sums.Length; k++)
        {
            sums[k] = 0;
            foreach (var word in words) sums[k] += _vectors!.WeightOf(word) * _vectors.VectorOf(word)[k];
        }

        var norm = 0f;
        foreach (var sum in sums) norm += sum * sum;
        return MathF.Sqrt(norm);
    }

    /// <summary>What a word gives to the product of the sum and some weights.</summary>
    /// <param name="word">Its row.</param>
    /// <param name="weights">One a dimension.</param>
    public double Share(int word, ReadOnlySpan<double> weights)
    {
        var vector = _vectors!.VectorOf(word);
        var product = 0d;
        for (var k = 0; k < vector.Length; k++) product += vector[k] * weights[k];
        return product * _vectors.WeightOf(word);
    }

    private static string Name(int k) => FormattableString.Invariant($"vector/{k}");
}
