namespace Rhetor.Rules.Compilation;

/// <summary>An immutable set of 64-bit hashes: a row of numbers where they are few, open addressing where they are many.</summary>
internal sealed class HashSet64
{
    private const int Few = 6;

    private readonly ulong[] _slots;
    private readonly int _mask;
    private readonly bool _hasZero;

    public HashSet64(IReadOnlyCollection<ulong> hashes)
    {
        var distinct = hashes.Distinct().ToArray();
        Array.Sort(distinct);
        Hashes = distinct;
        if (distinct.Length <= Few)
        {
            _slots = distinct;
            return;
        }

        var size = 16;
        while (size < distinct.Length * 2) size *= 2;
        _slots = new ulong[size];
        _mask = size - 1;
        foreach (var hash in distinct)
        {
            if (hash == 0)
            {
                _hasZero = true;
                continue;
            }

            var at = (int)(hash ^ (hash >> 32)) & _mask;
            while (_slots[at] != 0) at = (at + 1) & _mask;
            _slots[at] = hash;
        }
    }

    public IReadOnlyList<ulong> Hashes { get; }

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
