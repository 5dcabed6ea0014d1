namespace Rhetor.Rules.Compilation;

/// <summary>An immutable set of 64-bit hashes: a row of numbers where they are few, open addressing where they are many.</summary>
internal sealed class HashSet64
{
    private const int Few = 6;

    private readonly ulong[] _slots;
    private readonly int _mask;
    private readonly bool _hasZero;

    public HashSet64(IReadOnlyList<ulong> hashes)
    {
        if (hashes.Count <= Few)
        {
            _slots = [.. hashes];
            return;
        }

        var size = 16;
        while (size < hashes.Count * 2) size *= 2;
        _slots = new ulong[size];
        _mask = size - 1;
        foreach (var hash in hashes)
        {
            if (hash == 0)
            {
                _hasZero = true;
                continue;
            }

            var at = (int)(hash ^ (hash >> 32)) & _mask;
            while (_slots[at] != 0 && _slots[at] != hash) at = (at + 1) & _mask;
            _slots[at] = hash;
        }
    }

    public bool Contains(ulong hash)
    {
        if (_mask == 0)
        {
            foreach (var slot in _slots)
            {
                if (slot == hash) return true;
            }

            return false;
        }

        if (hash == 0) return _hasZero;
        var at = (int)(hash ^ (hash >> 32)) & _mask;
        while (_slots[at] != 0)
        {
            if (_slots[at] == hash) return true;
            at = (at + 1) & _mask;
        }

        return false;
    }
}
