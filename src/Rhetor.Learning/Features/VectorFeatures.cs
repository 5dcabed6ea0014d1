using Rhetor.Documents;
using Rhetor.Learning.Vectors;

namespace Rhetor.Learning.Features;

/// <summary>The mean of the vectors of a sentence's words, the common ones counting less, at unit length (Arora, Liang and Ma 2017).</summary>
internal sealed class VectorFeatures
{
    private readonly WordVectorTable? _vectors;
    private readonly NameMask _mask;
    private readonly int _first;

    public VectorFeatures(FeatureSchema schema, WordVectorTable? vectors, NameMask mask)
    {
        _first = schema.IndexOf(Name(0));
        _vectors = _first >= 0 ? vectors : null;
        _mask = mask;
    }

    public static IEnumerable<string> NamesFor(WordVectorTable? vectors) =>
        vectors is null ? [] : Enumerable.Range(0, vectors.Dimensions).Select(Name);

    public void Extract(AnnotatedDocument document, Sentence sentence, FeatureRow row)
    {
        if (_vectors is null) return;
        Span<float> sums = stackalloc float[_vectors.Dimensions];
        sums.Clear();
        foreach (ref readonly var token in document.TokensOf(sentence))
        {
            if (token.Kind is not TokenKind.Word || _mask.Hides(token)) continue;
            var word = _vectors.IndexOf(token.FormHash);
            if (word < 0) word = _vectors.IndexOf(token.LemmaHash);
            if (word < 0) continue;
            var weight = _vectors.WeightOf(word);
            var vector = _vectors.VectorOf(word);
            for (var k = 0; k < sums.Length; k++) sums[k] += weight * vector[k];
        }

        var norm = 0f;
        foreach (var sum in sums) norm += sum * sum;
        if (norm <= 0) return;
        norm = MathF.Sqrt(norm);
        for (var k = 0; k < sums.Length; k++) row.Set(_first + k, sums[k] / norm);
    }

    private static string Name(int k) => FormattableString.Invariant($"vector/{k}");
}
