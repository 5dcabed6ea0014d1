using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Rhetor.Learning.Linear;

namespace Rhetor.Learning.Models;

/// <summary>
/// The n-grams of a model as scoring reads them: two bytes a bucket say how much it counts and whether the linear table has a row for
/// it. Most have none, and are not looked for. Immutable and thread-safe.
/// </summary>
internal sealed class NgramWeights
{
    private const int HasRow = 0x8000;

    private readonly ushort[] _codes;
    private readonly LinearTable _table;

    /// <param name="weights">How much each bucket counts: not negative, and as the model file keeps them, of half precision.</param>
    /// <param name="table">The linear stage.</param>
    public NgramWeights(IReadOnlyList<float> weights, LinearTable table)
    {
        _table = table;
        _codes = new ushort[weights.Count];
        for (var bucket = 0; bucket < _codes.Length; bucket++)
            _codes[bucket] = (ushort)((BitConverter.HalfToUInt16Bits((Half)weights[bucket]) & ~HasRow) | (table.PlaceOf(bucket) >= 0 ? HasRow : 0));
    }

    /// <summary>Adds the rows of n-grams, each weighed, to sums.</summary>
    /// <param name="buckets">The n-grams, one an occurrence.</param>
    /// <param name="room">Room for as many places.</param>
    /// <param name="sums">As many sums as the table's stride.</param>
    /// <returns>The sum of the squares of their weights.</returns>
    public float AddTo(ReadOnlySpan<int> buckets, NgramRoom room, Span<float> sums)
    {
        room.Reserve(buckets.Length);
        ref var codes = ref MemoryMarshal.GetArrayDataReference(_codes);
        // Whether there is a row is chance: without a branch the memory can be asked for many at a time.
        var square = 0f;
        var count = 0;
        var (places, values) = (room.Places, room.Values);
        foreach (var bucket in buckets)
        {
            if ((uint)bucket >= (uint)_codes.Length) throw new ArgumentException("An n-gram is in no bucket.", nameof(buckets));
            int code = Unsafe.Add(ref codes, bucket);
            var weight = WeightOf(code);
            square += weight * weight;
            places[count] = bucket;
            values[count] = weight;
            count += code >> 15;
        }

        for (var i = 0; i < count; i++) places[i] = _table.PlaceOf(places[i]);
        _table.Accumulate(places.AsSpan(0, count), values.AsSpan(0, count), sums);
        return square;
    }

    // The bits of a half, moved to where a float has them; the factor makes up for the exponent that starts elsewhere.
    private static float WeightOf(int code) => BitConverter.Int32BitsToSingle((code & 0x7FFF) << 13) * BitConverter.Int32BitsToSingle(0x77800000);
}
