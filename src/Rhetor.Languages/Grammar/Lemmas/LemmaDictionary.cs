using System.Numerics;
using Rhetor.Languages.Grammar.Features;

namespace Rhetor.Languages.Grammar.Lemmas;

/// <summary>The lemmas of the words that the treebank knows: key → script. Immutable.</summary>
internal sealed class LemmaDictionary
{
    private readonly ulong[] _slots;
    private readonly int _shift;

    internal LemmaDictionary(IReadOnlyList<(uint Key, ushort Script)> entries)
    {
        Entries = entries;
        var bits = Math.Max(4, BitOperations.Log2((uint)Math.Max(1, entries.Count * 2)) + 1);
        _shift = 32 - bits;
        _slots = new ulong[1 << bits];
        foreach (var (key, script) in entries)
        {
            var at = Home(key);
            while (_slots[at] != 0)
                at = (at + 1) & (_slots.Length - 1);
            _slots[at] = ((ulong)key << 32) | (script + 1u);
        }
    }

    /// <summary>The entries, in ascending order of their keys.</summary>
    internal IReadOnlyList<(uint Key, ushort Script)> Entries { get; }

    internal static uint Key(TokenTable t, int i, int upos, int feats) =>
        FeatureHash.Of(0x4C45u, t.TypeOf(i).Word, (uint)((upos << 16) | feats), (uint)(Shape.Case(t.TypeOf(i).Shape) | ((t.Views[i].Place & 1) << 3)));

    /// <summary>The script, -1 when the word is not known.</summary>
    internal int Find(uint key)
    {
        var at = Home(key);
        ulong slot;
        while ((slot = _slots[at]) != 0)
        {
            if ((uint)(slot >> 32) == key)
                return (int)(uint)slot - 1;
            at = (at + 1) & (_slots.Length - 1);
        }

        return -1;
    }

    private int Home(uint key) => (int)((key * 0x9E3779B1u) >> _shift);
}
