using System.Runtime.InteropServices;
using Rhetor.Rules.Binding;

namespace Rhetor.Rules.Compilation;

/// <summary>
/// From a word's hash to the rules that it leads to. A lexicon stands here once, however many rules ask for it. Most words
/// lead nowhere, and a small bit set says so at once. Immutable.
/// </summary>
internal sealed class Postings
{
    private const int FilterBits = 1 << 16;

    private readonly Dictionary<ulong, int> _heads = [];
    private readonly List<(int[] Rules, int Next)> _nodes = [];
    private readonly ulong[] _filter = new ulong[FilterBits / 64];

    public Postings(AnchorSet?[] anchors, bool byForm)
    {
        var lexicons = new Dictionary<BoundLexicon, List<int>>();
        for (var rule = 0; rule < anchors.Length; rule++)
        {
            if (anchors[rule] is not { } own) continue;
            int[] target = [rule];
            foreach (var hash in byForm ? own.Forms : own.Lemmas) Add(hash, target);
            foreach (var lexicon in byForm ? own.FormLexicons : own.LemmaLexicons)
            {
                if (!lexicons.TryGetValue(lexicon, out var rules)) lexicons[lexicon] = rules = [];
                rules.Add(rule);
            }
        }

        foreach (var (lexicon, rules) in lexicons)
        {
            var target = rules.ToArray();
            foreach (var hash in lexicon.WordHashes) Add(hash, target);
        }
    }

    /// <summary>The first node for a word, or −1.</summary>
    public int Find(ulong hash)
    {
        var bit = Bit(hash);
        if ((_filter[bit >> 6] >> (bit & 63) & 1) == 0) return -1;
        return _heads.TryGetValue(hash, out var head) ? head : -1;
    }

    /// <summary>The rules of a node, and the next node for the same word, or −1.</summary>
    public (int[] Rules, int Next) this[int node] => _nodes[node];

    private void Add(ulong hash, int[] rules)
    {
        ref var head = ref CollectionsMarshal.GetValueRefOrAddDefault(_heads, hash, out var exists);
        _nodes.Add((rules, exists ? head : -1));
        head = _nodes.Count - 1;
        var bit = Bit(hash);
        _filter[bit >> 6] |= 1UL << (bit & 63);
    }

    private static int Bit(ulong hash) => (int)((hash ^ (hash >> 29)) & (FilterBits - 1));
}
