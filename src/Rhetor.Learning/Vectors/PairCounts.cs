namespace Rhetor.Learning.Vectors;

/// <summary>Counts of pairs of small numbers, in open addressing. Counts are integers, so that the order of counting never shows.</summary>
internal sealed class PairCounts
{
    private ulong[] _keys = new ulong[1 << 20];
    private uint[] _counts = new uint[1 << 20];
    private int _used;

    public void Add(int low, int high, uint count)
    {
        // A key of zero marks a free slot, so keys start at one.
        var key = (((ulong)(uint)low << 32) | (uint)high) + 1;
        var slot = Find(_keys, key);
        if (_keys[slot] == 0)
        {
            if (_used > _keys.Length * 0.6)
            {
                Grow();
                slot = Find(_keys, key);
            }

            _keys[slot] = key;
            _used++;
        }

        _counts[slot] += count;
    }

    /// <summary>All pairs, by first and second number.</summary>
    public (ulong[] Keys, uint[] Counts) Sorted()
    {
        var keys = new ulong[_used];
        var counts = new uint[_used];
        var at = 0;
        for (var i = 0; i < _keys.Length; i++)
        {
            if (_keys[i] == 0) continue;
            keys[at] = _keys[i] - 1;
            counts[at++] = _counts[i];
        }

        Array.Sort(keys, counts);
        return (keys, counts);
    }

    private static int Find(ulong[] keys, ulong key)
    {
        var mask = keys.Length - 1;
        var slot = (int)((key * 0x9E3779B97F4A7C15UL) >> 20) & mask;
        while (keys[slot] != 0 && keys[slot] != key) slot = (slot + 1) & mask;
        return slot;
    }

    private void Grow()
    {
        var (oldKeys, oldCounts) = (_keys, _counts);
        _keys = new ulong[oldKeys.Length * 2];
        _counts = new uint[_keys.Length];
        for (var i = 0; i < oldKeys.Length; i++)
        {
            if (oldKeys[i] == 0) continue;
            var slot = Find(_keys, oldKeys[i]);
            _keys[slot] = oldKeys[i];
            _counts[slot] = oldCounts[i];
        }
    }
}
