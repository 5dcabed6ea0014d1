namespace Rhetor.Learning.Numerics;

/// <summary>
/// A small seeded generator whose sequence never changes with the runtime (Steele, Lea and Flood 2014,
/// "Fast splittable pseudorandom number generators"). A mutable value: pass it by reference.
/// </summary>
internal struct SplitMix64(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A stream of its own for one purpose of a seeded run.</summary>
    public static SplitMix64 ForStream(long seed, ulong stream) => new(Mix((ulong)seed ^ Mix(stream + 0x9E3779B97F4A7C15)));

    public static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    public ulong NextUInt64() => Mix(_state += 0x9E3779B97F4A7C15);

    /// <summary>A number in [0, 1).</summary>
    public double NextDouble() => (NextUInt64() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A whole number in [0, <paramref name="bound"/>), unbiased to within 2^-32.</summary>
    public int Next(int bound) => (int)Math.BigMul(NextUInt64(), (ulong)bound, out _);

    /// <summary>Fisher-Yates.</summary>
    public void Shuffle<T>(Span<T> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = Next(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    /// <summary>Picks exactly <paramref name="count"/> of [0, <paramref name="total"/>), ascending (Knuth's algorithm S).</summary>
    public int[] Sample(int total, int count)
    {
        var picked = new int[count];
        var chosen = 0;
        for (var i = 0; i < total && chosen < count; i++)
            if (Next(total - i) < count - chosen)
                picked[chosen++] = i;
        return picked;
    }
}
