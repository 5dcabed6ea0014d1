using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Rhetor.Documents;
using Rhetor.Learning.Features;

namespace Rhetor.Learning.Models;

/// <summary>
/// What a word always is, and what its own n-grams add to the logits, kept from sentence to sentence: text is made of few words. A word is
/// one record: the sums of all markers, the square of its weights, its vector and small facts, so that it costs one look into the memory.
/// Of bounded size; what it gives does not depend on what it has seen. Not thread-safe.
/// </summary>
internal sealed class WordTable
{
    // Two words share a place; the one that was asked for longer ago makes room.
    private const int Bits = 14;
    private const int FactLanes = 4;
    private const int CacheLine = 64;
    private const ulong Bare = 0x5851F42D4C957F2D;

    private readonly FeatureExtractor _extractor;
    private readonly NgramWeights _ngrams;
    private readonly NgramRoom _room;
    private readonly FeatureRow _row;
    private readonly int _outputs;
    private readonly int _lanes;
    private readonly int _stride;
    private readonly int _first;
    private readonly float[] _records;
    private readonly WordFacts?[] _facts = new WordFacts?[2 << Bits];
    private readonly byte[] _latest = new byte[1 << Bits];
    private readonly float[] _sums;
    private readonly float[] _name;
    private readonly float[] _number;

    /// <param name="extractor">Looks words up.</param>
    /// <param name="ngrams">What n-grams add.</param>
    /// <param name="outputs">The number of markers.</param>
    /// <param name="stride">How many sums the linear table adds to.</param>
    /// <param name="room">Room to work in.</param>
    public WordTable(FeatureExtractor extractor, NgramWeights ngrams, int outputs, int stride, NgramRoom room)
    {
        _extractor = extractor;
        _ngrams = ngrams;
        _room = room;
        _row = new FeatureRow(new FeatureSchema([], extractor.Schema.WordBits));
        _outputs = outputs;
        _lanes = (outputs + 1 + 3) / 4 * 4;
        _stride = _lanes + FactLanes;
        _records = GC.AllocateArray<float>((_stride << (Bits + 1)) + (CacheLine / sizeof(float)), pinned: true);
        _first = (int)((CacheLine - (Marshal.UnsafeAddrOfPinnedArrayElement(_records, 0) & (CacheLine - 1))) % CacheLine) / sizeof(float);
        _sums = new float[Math.Max(stride, _lanes)];
        _name = [.. SumsOf(WordFeatures.MaskedName, [])];
        _number = [.. SumsOf(WordFeatures.MaskedNumber, [])];
    }

    /// <summary>How long sums over words are: a number a marker, then the square of the weights.</summary>
    public int Lanes => _lanes;

    /// <summary>What stands for a token's word.</summary>
    /// <param name="token">The token.</param>
    /// <param name="spelling">What tells apart forms that compare equal.</param>
    public static ulong KeyOf(in Token token, ulong spelling) =>
        (token.FormHash ^ (token.LemmaHash * 0xC2B2AE3D27D4EB4F) ^ spelling ^ (token.IsWord ? 0 : Bare)) | 1;

    /// <summary>The record of a word: its own until two others that share its place were looked for.</summary>
    /// <param name="key">What stands for it.</param>
    /// <param name="token">The token.</param>
    public int Find(ulong key, in Token token)
    {
        var place = (int)((key * 0x9E3779B97F4A7C15) >> (64 - Bits));
        var record = place << 1;
        if (Of(record).Key == key)
        {
            _latest[place] = 0;
            return record;
        }

        if (Of(record + 1).Key == key)
        {
            _latest[place] = 1;
            return record + 1;
        }

        _latest[place] ^= 1;
        record += _latest[place];
        Fill(record, key, token);
        return record;
    }

    /// <summary>What is known of a word.</summary>
    public ref WordRecord Of(int record) =>
        ref Unsafe.As<float, WordRecord>(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_records), (nint)((record * _stride) + _first + _lanes)));

    /// <summary>What lists and tables say of a word that has <see cref="WordBits.HasClasses"/>.</summary>
    public WordFacts FactsOf(int record) => _facts[record]!;

    /// <summary>Adds the n-grams within a word.</summary>
    /// <param name="record">Its record.</param>
    /// <param name="token">The token.</param>
    /// <param name="form">Its form.</param>
    /// <param name="sums">Receives <see cref="Lanes"/> numbers.</param>
    public void Add(int record, in Token token, ReadOnlySpan<char> form, Span<float> sums) => Add(SumsOf(record, token, form), sums);

    /// <summary>What the n-grams within a word add: <see cref="Lanes"/> numbers.</summary>
    /// <param name="record">Its record.</param>
    /// <param name="token">The token.</param>
    /// <param name="form">Its form.</param>
    public ReadOnlySpan<float> SumsOf(int record, in Token token, ReadOnlySpan<char> form)
    {
        var own = _records.AsSpan((record * _stride) + _first, _lanes);
        if ((Of(record).Bits & WordBits.HasSums) != 0) return own;
        SumsOf(token.FormHash, _extractor.Words.CharactersOf(token, form)).CopyTo(own);
        Of(record).Bits |= WordBits.HasSums;
        return own;
    }

    /// <summary>Adds the n-grams of a name, whatever it is.</summary>
    public void AddName(Span<float> sums) => Add(_name, sums);

    /// <summary>Adds the n-grams of a number, whatever it is.</summary>
    public void AddNumber(Span<float> sums) => Add(_number, sums);

    private static void Add(ReadOnlySpan<float> own, Span<float> sums)
    {
        if (sums.Length < own.Length) throw new ArgumentException("The sums are too short.", nameof(sums));
        ref var to = ref MemoryMarshal.GetReference(sums);
        ref var from = ref MemoryMarshal.GetReference(own);
        nuint k = 0;
        for (; k + 8 <= (nuint)own.Length; k += 8) (Vector256.LoadUnsafe(ref to, k) + Vector256.LoadUnsafe(ref from, k)).StoreUnsafe(ref to, k);
        if (k < (nuint)own.Length) (Vector128.LoadUnsafe(ref to, k) + Vector128.LoadUnsafe(ref from, k)).StoreUnsafe(ref to, k);
    }

    private void Fill(int record, ulong key, in Token token)
    {
        var facts = _extractor.Find(token);
        var bits = facts.IsMasked ? WordBits.IsMasked : WordBits.None;
        if (facts.Classes.Length > 0 || facts.Units.Length > 0) bits |= WordBits.HasClasses;
        _facts[record] = facts;
        Of(record) = new WordRecord { Key = key, Vector = facts.Vector, Bits = bits };
    }

    private ReadOnlySpan<float> SumsOf(ulong hash, ReadOnlySpan<char> form)
    {
        _row.Clear();
        _extractor.Words.AddForm(hash, form, _row);
        Array.Clear(_sums);
        // Added up apart: what the linear table adds reaches beyond the markers.
        var square = _ngrams.AddTo(_row.Words, _room, _sums);
        _sums[_outputs] = square;
        return _sums.AsSpan(0, _lanes);
    }
}
