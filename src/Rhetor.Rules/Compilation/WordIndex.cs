using System.Runtime.CompilerServices;
using Rhetor.Rules.Packing;

namespace Rhetor.Rules.Compilation;

/// <summary>
/// From a word's hash to the sets that hold it, as a form and as a lemma; apart from each other those that lead to rules, which every
/// sentence asks for, and the others. Most words are in none, and a small bit set says so at once. Immutable.
/// </summary>
internal sealed class WordIndex
{
    private const int FilterBits = 1 << 16;
    private const int Kinds = 4;

    private readonly ulong[] _filter = new ulong[FilterBits / 64];
    private readonly Slot[] _slots;
    private readonly int[] _sets;
    private readonly int _mask;

    /// <param name="sets">The sets.</param>
    /// <param name="rulesOf">For each set the rules that it leads to, or null.</param>
    public WordIndex(WordSets sets, int[]?[] rulesOf)
    {
        var words = 0;
        for (var set = 0; set < sets.Count; set++) words += sets[set].Hashes.Count;
        _slots = new Slot[SizeFor(words)];
        _mask = _slots.Length - 1;
        for (var set = 0; set < sets.Count; set++) Count(sets[set].By, sets[set].Hashes, rulesOf[set] is not null);
        _sets = new int[Place()];
        for (var set = 0; set < sets.Count; set++) Fill(set, sets[set].By, sets[set].Hashes, rulesOf[set] is not null);
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
            slot.Start = next;
            for (var kind = 0; kind < Kinds; kind++) slot.Ends[kind] = reader.Number();
            for (var rest = slot.Ends[Kinds - 1]; rest > 0; rest--) index._sets[next++] = reader.Number();
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
            foreach (var end in slot.Ends) writer.Number(end);
            foreach (var set in _sets.AsSpan(slot.Start, slot.Ends[Kinds - 1])) writer.Number(set);
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

    /// <summary>The sets that hold the word of a slot as a form, and lead to rules or do not.</summary>
    public ReadOnlySpan<int> ByForm(int slot, bool isLeading) => Of(slot, KindOf(isLemma: false, isLeading));

    /// <summary>The sets that hold the word of a slot as a lemma, and lead to rules or do not.</summary>
    public ReadOnlySpan<int> ByLemma(int slot, bool isLeading) => Of(slot, KindOf(isLemma: true, isLeading));

    private static int KindOf(bool isLemma, bool isLeading) => (isLeading ? 0 : 2) + (isLemma ? 1 : 0);

    private ReadOnlySpan<int> Of(int slot, int kind)
    {
        ref readonly var found = ref _slots[slot];
        var start = kind == 0 ? 0 : found.Ends[kind - 1];
        return _sets.AsSpan(found.Start + start, found.Ends[kind] - start);
    }

    private void Count(WordKey by, IReadOnlyList<ulong> hashes, bool isLeading)
    {
        for (var i = 0; i < hashes.Count; i++)
        {
            ref var slot = ref SlotOf(hashes[i]);
            if ((by & WordKey.Form) != 0) slot.Ends[KindOf(isLemma: false, isLeading)]++;
            if ((by & WordKey.Lemma) != 0) slot.Ends[KindOf(isLemma: true, isLeading)]++;
        }
    }

    // What has counted the sets of a kind says from here on where the next of them goes, and in the end where they end.
    private int Place()
    {
        var next = 0;
        foreach (ref var slot in _slots.AsSpan())
        {
            slot.Start = next;
            for (var kind = 0; kind < Kinds; kind++)
            {
                var count = slot.Ends[kind];
                slot.Ends[kind] = next - slot.Start;
                next += count;
            }
        }

        return next;
    }

    private void Fill(int set, WordKey by, IReadOnlyList<ulong> hashes, bool isLeading)
    {
        for (var i = 0; i < hashes.Count; i++)
        {
            ref var slot = ref SlotOf(hashes[i]);
            if ((by & WordKey.Form) != 0) _sets[slot.Start + slot.Ends[KindOf(isLemma: false, isLeading)]++] = set;
            if ((by & WordKey.Lemma) != 0) _sets[slot.Start + slot.Ends[KindOf(isLemma: true, isLeading)]++] = set;
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
        public Ends Ends;
        public bool IsUsed;
    }

    [InlineArray(Kinds)]
    private struct Ends
    {
        private int _first;
    }
}
