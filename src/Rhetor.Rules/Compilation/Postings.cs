namespace Rhetor.Rules.Compilation;

/// <summary>From a word's hash to the rules that it leads to. Most words lead nowhere, and a small bit set says so at once.</summary>
internal sealed class Postings
{
    private const int FilterBits = 1 << 16;

    private readonly Dictionary<ulong, int[]> _rules;
    private readonly ulong[] _filter = new ulong[FilterBits / 64];

    private Postings(Dictionary<ulong, int[]> rules)
    {
        _rules = rules;
        foreach (var hash in rules.Keys)
        {
            var bit = Bit(hash);
            _filter[bit >> 6] |= 1UL << (bit & 63);
        }
    }

    public static Postings Build(CompiledRule[] rules, Func<AnchorSet, HashSet<ulong>> words)
    {
        var lists = new Dictionary<ulong, List<int>>();
        for (var i = 0; i < rules.Length; i++)
        {
            if (rules[i].Anchors is not { } anchors) continue;
            foreach (var hash in words(anchors))
            {
                if (!lists.TryGetValue(hash, out var list)) lists[hash] = list = [];
                list.Add(i);
            }
        }

        return new Postings(lists.ToDictionary(p => p.Key, p => p.Value.ToArray()));
    }

    public int[]? Find(ulong hash)
    {
        var bit = Bit(hash);
        if ((_filter[bit >> 6] >> (bit & 63) & 1) == 0) return null;
        return _rules.GetValueOrDefault(hash);
    }

    private static int Bit(ulong hash) => (int)((hash ^ (hash >> 29)) & (FilterBits - 1));
}
