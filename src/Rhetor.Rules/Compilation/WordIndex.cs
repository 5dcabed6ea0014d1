using Rhetor.Rules.Packing;

namespace Rhetor.Rules.Compilation;

/// <summary>
/// From a word's hash to the sets that hold it, as a form and as a lemma. Most words are in none, and a small bit set says so at
/// once. Immutable.
/// </summary>
internal sealed class WordIndex
{
    private const int FilterBits = 1 << 16;

    private readonly ulong[] _filter = new ulong[FilterBits / 64];
    private readonly Slot[] _slots;
    private readonly int[] _sets;
    private readonly int _mask;

    public WordIndex(WordSets sets)
    {
        var words = 0;
        for (var set = 0; set < sets.Count; set++) words += sets[set].Hashes.Count;
        _slots = new Slot[SizeFor(words)];
        _mask = _slots.Length - 1;
        for (var set = 0; set < sets.Count; set++) Count(sets[set].By, sets[set].Hashes);
        _sets = new int[Place()];
        for (var set = 0; set < sets.Count; set++) Fill(set, sets[set].By, sets[set].Hashes);
    }

    private WordIndex(int words, int sets)
    {
        _slots = new Slot[SizeFor(words)];
        _mask = _slots.Length - 1;
        _sets = new int[sets];
    }

    public static WordIndex Read(PackReader reader)
    {
        var words = reader.Number();
        var index = new WordIndex(words, reader.Number());
        var next = 0;
        for (; words > 0; words--)
        {
            ref var slot = ref index.SlotOf(reader.Hash());
            (slot.Start, slot.Forms, slot.All) = (next, reader.Number(), reader.Number());
            for (var rest = slot.All; rest > 0; rest--) index._sets[next++] = reader.Number();
        }

        return index;
    }

    public void Write(PackWriter writer)
    {
        writer.Number(_slots.Count(s => s.IsUsed));
        writer.Number(_sets.Length);
        foreach (var slot in _slots.Where(s => s.IsUsed).OrderBy(s => s.Hash))
        {
            writer.Hash(slot.Hash);
            writer.Number(slot.Forms);
            writer.Number(slot.All);
            foreach (var set in _sets.AsSpan(slot.Start, slot.All)) writer.Number(set);
        }
    }

    /// <summary>The slot of a word, or −1 where no set holds it.</summary>
    public int Find(ulong hash)
    {
        var bit = Bit(hash);
        if ((_filter[bit >> 6] >> (bit & 63) & 1) == 0) return -1;
        var at = First(hash);
        while (_slots[at].IsUsed)
        {
            if (_slots[at].Hash == hash) return at;
            at = (at + 1) & _mask;
        }

        return -1;
    }

    /// <summary>The sets that hold the word of a slot as a form.</summary>
    public ReadOnlySpan<int> ByForm(int slot) => _sets.AsSpan(_slots[slot].Start, _slots[slot].Forms);

    /// <summary>The sets that hold the word of a slot as a lemma.</summary>
    public ReadOnlySpan<int> ByLemma(int slot) => _sets.AsSpan(_slots[slot].Start + _slots[slot].Forms, _slots[slot].All - _slots[slot].Forms);

    private void Count(WordKey by, IReadOnlyList<ulong> hashes)
    {
        for (var i = 0; i < hashes.Count; i++)
        {
            ref var slot = ref SlotOf(hashes[i]);
            if ((by & WordKey.Form) != 0) slot.Forms++;
            if ((by & WordKey.Lemma) != 0) slot.All++;
        }
    }

    private int Place()
    {
        var next = 0;
        foreach (ref var slot in _slots.AsSpan())
        {
            slot.Start = next;
            next += slot.Forms + slot.All;
            (slot.Forms, slot.All) = (0, slot.Forms);
        }

        return next;
    }

    // Both numbers of a slot have counted its sets so far; from here on they say where the next one goes.
    private void Fill(int set, WordKey by, IReadOnlyList<ulong> hashes)
    {
        for (var i = 0; i < hashes.Count; i++)
        {
            ref var slot = ref SlotOf(hashes[i]);
            if ((by & WordKey.Form) != 0) _sets[slot.Start + slot.Forms++] = set;
            if ((by & WordKey.Lemma) != 0) _sets[slot.Start + slot.All++] = set;
        }
    }

    private ref Slot SlotOf(ulong hash)
    {
        var at = First(hash);
        while (_slots[at].IsUsed && _slots[at].Hash != hash) at = (at + 1) & _mask;
        ref var slot = ref _slots[at];
        if (slot.IsUsed) return ref slot;
        slot.Hash = hash;
        slot.IsUsed = true;
        var bit = Bit(hash);
        _filter[bit >> 6] |= 1UL << (bit & 63);
        return ref slot;
    }

    private static int SizeFor(int words)
    {
        var size = 16;
        while (size < words * 2) size *= 2;
        return size;
    }

    private int First(ulong hash) => (int)(hash ^ (hash >> 32)) & _mask;

    private static int Bit(ulong hash) => (int)((hash ^ (hash >> 29)) & (FilterBits - 1));

    private struct Slot
    {
        public ulong Hash;
        public int Start;
        public int Forms;
        public int All;
        public bool IsUsed;
    }
}
