using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Rhetor.Learning.Features;
using Rhetor.Learning.Linear;

namespace Rhetor.Learning.Models;

/// <summary>
/// What the n-grams within each form add to the logits, kept from sentence to sentence: text is made of few forms. Of bounded size; what
/// it gives does not depend on what it has seen. Not thread-safe.
/// </summary>
internal sealed class FormCache : IFormSink
{
    private const int Bits = 14;
    private const int Slots = 1 << Bits;

    private readonly FeatureExtractor _extractor;
    private readonly LinearTable _table;
    private readonly WordBucket[] _buckets;
    private readonly FeatureRow _row;
    private readonly ulong[] _keys = new ulong[Slots];
    private readonly float[] _squares = new float[Slots];
    private readonly float[] _sums;
    private int[] _places = new int[512];
    private float[] _values = new float[512];

    public FormCache(FeatureExtractor extractor, LinearTable table, WordBucket[] buckets)
    {
        _extractor = extractor;
        _table = table;
        _buckets = buckets;
        _row = new FeatureRow(new FeatureSchema([], extractor.Schema.WordBits));
        _sums = new float[Slots * table.Stride];
        Sums = new float[table.Stride];
    }

    /// <summary>The sums over the forms since the last <see cref="Clear"/>, in the units of the table.</summary>
    public float[] Sums { get; }

    /// <summary>The sum of the squares of their weights.</summary>
    public float Square { get; private set; }

    public void Clear()
    {
        Array.Clear(Sums);
        Square = 0;
    }

    public void Add(ulong hash, ReadOnlySpan<char> form)
    {
        // The bucket of a form that may not look within itself is another thing than that of one that may.
        var key = (hash ^ (form.IsEmpty ? 0x5851F42D4C957F2DUL : Spelling(form))) | 1;
        var slot = (int)((key * 0x9E3779B97F4A7C15) >> (64 - Bits));
        var own = _sums.AsSpan(slot * Sums.Length, Sums.Length);
        if (_keys[slot] != key) Fill(slot, key, hash, form, own);
        AddTo(Sums, own);
        Square += _squares[slot];
    }

    // Forms that compare equal may be spelled in several ways (with soft hyphens, curly apostrophes), and their n-grams are those of the spelling.
    private static ulong Spelling(ReadOnlySpan<char> form)
    {
        if (!form.ContainsAnyExceptInRange('\0', '\u00FF') && !form.Contains('\u00AD')) return 0;
        var hash = 0xCBF29CE484222325;
        foreach (var c in form) hash = (hash ^ char.ToLowerInvariant(c)) * 0x9E3779B97F4A7C15;
        return hash;
    }

    // Rows have whole vectors.
    private static void AddTo(Span<float> sums, ReadOnlySpan<float> own)
    {
        ref var to = ref MemoryMarshal.GetReference(sums);
        ref var from = ref MemoryMarshal.GetReference(own);
        for (nuint k = 0; k < (nuint)Math.Min(sums.Length, own.Length); k += 4) (Vector128.LoadUnsafe(ref to, k) + Vector128.LoadUnsafe(ref from, k)).StoreUnsafe(ref to, k);
    }

    /// <summary>Adds further n-grams.</summary>
    public void Add(ReadOnlySpan<int> buckets)
    {
        Square = Add(buckets, Square, Sums);
    }

    private void Fill(int slot, ulong key, ulong hash, ReadOnlySpan<char> form, Span<float> own)
    {
        _row.Clear();
        _extractor.AddForm(hash, form, _row);
        own.Clear();
        (_keys[slot], _squares[slot]) = (key, Add(_row.Words, 0, own));
    }

    private float Add(ReadOnlySpan<int> buckets, float square, Span<float> sums)
    {
        if (_places.Length < buckets.Length)
        {
            _places = new int[buckets.Length * 2];
            _values = new float[buckets.Length * 2];
        }

        // Most buckets have no place, at random: without a branch the memory can be asked for many at a time.
        var count = 0;
        foreach (var index in buckets)
        {
            var bucket = _buckets[index];
            square += bucket.Weight * bucket.Weight;
            _places[count] = bucket.Place;
            _values[count] = bucket.Weight;
            count += (bucket.Place >>> 31) ^ 1;
        }

        _table.Accumulate(_places.AsSpan(0, count), _values.AsSpan(0, count), sums);
        return square;
    }
}
