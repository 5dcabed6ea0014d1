using Rhetor.Learning.Features;
using Rhetor.Learning.Linear;

namespace Rhetor.Learning.Models;

/// <summary>
/// What the n-grams within each form add to the logits, kept from sentence to sentence: text is made of few forms. Of bounded size; what
/// it gives does not depend on what it has seen. Not thread-safe.
/// </summary>
internal sealed class FormCache : IFormSink
{
    private const int Slots = 1 << 12;

    private readonly FeatureExtractor _extractor;
    private readonly LinearTable _table;
    private readonly float[] _wordWeights;
    private readonly FeatureRow _row;
    private readonly ulong[] _keys = new ulong[Slots];
    private readonly float[] _squares = new float[Slots];
    private readonly float[] _sums;

    public FormCache(FeatureExtractor extractor, LinearTable table, float[] wordWeights)
    {
        _extractor = extractor;
        _table = table;
        _wordWeights = wordWeights;
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
        var key = (hash ^ (form.IsEmpty ? 0x5851F42D4C957F2DUL : 0)) | 1;
        var slot = (int)((key * 0x9E3779B97F4A7C15) >> 52);
        var own = _sums.AsSpan(slot * Sums.Length, Sums.Length);
        if (_keys[slot] != key) Fill(slot, key, hash, form, own);
        for (var k = 0; k < own.Length; k++) Sums[k] += own[k];
        Square += _squares[slot];
    }

    /// <summary>Adds further n-grams.</summary>
    public void Add(ReadOnlySpan<int> buckets)
    {
        foreach (var bucket in buckets)
        {
            var weight = _wordWeights[bucket];
            Square += weight * weight;
            _table.Accumulate(bucket, weight, Sums);
        }
    }

    private void Fill(int slot, ulong key, ulong hash, ReadOnlySpan<char> form, Span<float> own)
    {
        _row.Clear();
        _extractor.AddForm(hash, form, _row);
        own.Clear();
        var square = 0f;
        foreach (var bucket in _row.Words)
        {
            var weight = _wordWeights[bucket];
            square += weight * weight;
            _table.Accumulate(bucket, weight, own);
        }

        (_keys[slot], _squares[slot]) = (key, square);
    }
}
