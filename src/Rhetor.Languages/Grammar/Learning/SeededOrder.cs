namespace Rhetor.Languages.Grammar.Learning;

/// <summary>Random numbers that are the same on every run-time (SplitMix64, Steele, Lea and Flood 2014).</summary>
internal sealed class SeededOrder(int seed)
{
    private ulong _state = ((ulong)(uint)seed << 20) ^ 0x5DEECE66DUL;

    internal uint Below(uint limit) => (uint)((Next() >> 32) * limit >> 32);

    internal void Shuffle(int[] items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = (int)Below((uint)i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    /// <summary>Drops a share of the items; what is left stands at the beginning.</summary>
    /// <returns>How many are left.</returns>
    internal int Thin(Span<int> items, uint percent)
    {
        var left = 0;
        foreach (var item in items)
        {
            if (Below(100) >= percent)
                items[left++] = item;
        }

        return left;
    }

    private ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
