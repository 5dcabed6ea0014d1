using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Rhetor.Learning.Vectors;

/// <summary>
/// What words have in common: a short vector a word, so that a rare word is read like its kin. Words are known by
/// <see cref="Text.TokenText.Hash"/> only. Immutable and thread-safe; a look-up allocates nothing.
/// </summary>
public sealed class WordVectorTable
{
    private readonly FrozenDictionary<ulong, int> _rows;
    private readonly sbyte[] _values;
    private readonly float[] _weights;

    /// <summary>Creates a table.</summary>
    /// <param name="dimensions">The length of each vector.</param>
    /// <param name="words">The hashes of the words, each once.</param>
    /// <param name="values">Row-major, one row a word, in units of 1/127.</param>
    /// <param name="weights">How much each word counts in the mean of a sentence: small for common words.</param>
    /// <exception cref="ArgumentException">The lengths do not fit, or a word stands twice.</exception>
    public WordVectorTable(int dimensions, ImmutableArray<ulong> words, ReadOnlySpan<sbyte> values, ReadOnlySpan<float> weights)
    {
        if (values.Length != (long)words.Length * dimensions || weights.Length != words.Length)
            throw new ArgumentException("Words, vectors and weights do not fit each other.");
        Dimensions = dimensions;
        Words = words;
        _values = values.ToArray();
        _weights = weights.ToArray();
        _rows = words.Select((word, row) => KeyValuePair.Create(word, row)).ToFrozenDictionary();
    }

    /// <summary>The length of each vector.</summary>
    public int Dimensions { get; }

    /// <summary>The hashes of the words, most frequent first.</summary>
    public ImmutableArray<ulong> Words { get; }

    /// <summary>The row of a word, or −1.</summary>
    public int IndexOf(ulong word) => _rows.GetValueOrDefault(word, -1);

    /// <summary>The vector of a row, in units of 1/127.</summary>
    public ReadOnlySpan<sbyte> VectorOf(int row) => _values.AsSpan(row * Dimensions, Dimensions);

    /// <summary>How much the word of a row counts in the mean of a sentence.</summary>
    public float WeightOf(int row) => _weights[row];

    /// <summary>The cosine of two words' vectors, or null where one is unknown.</summary>
    public double? Similarity(ulong one, ulong other)
    {
        int a = IndexOf(one), b = IndexOf(other);
        if (a < 0 || b < 0) return null;
        double dot = 0, na = 0, nb = 0;
        var x = VectorOf(a);
        var y = VectorOf(b);
        for (var i = 0; i < Dimensions; i++)
        {
            dot += x[i] * y[i];
            na += x[i] * x[i];
            nb += y[i] * y[i];
        }

        return na > 0 && nb > 0 ? dot / Math.Sqrt(na * nb) : 0;
    }
}
