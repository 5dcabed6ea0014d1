using Rhetor.Documents;
using Rhetor.Languages.Grammar.Features;

namespace Rhetor.Languages.Grammar.Parsing;

/// <summary>A whole tree, with the neighbourhoods that the relation features ask for. Used again for the next sentence.</summary>
internal sealed class TreeView
{
    private const uint Nominal = (1u << (int)PartOfSpeech.Noun) | (1u << (int)PartOfSpeech.Pron) | (1u << (int)PartOfSpeech.Propn);

    private int[] _lastChild = new int[64];

    internal int Root { get; private set; }

    internal int[] Heads { get; private set; } = new int[64];

    internal int[] LeftOutermost { get; private set; } = new int[64];

    internal int[] LeftNearest { get; private set; } = new int[64];

    internal int[] RightOutermost { get; private set; } = new int[64];

    /// <summary>Siblings in reading order, whatever their side; 0 at the ends.</summary>
    internal int[] PreviousSibling { get; private set; } = new int[64];

    internal int[] NextSibling { get; private set; } = new int[64];

    /// <summary>The parts of speech of a word's dependents, as bits.</summary>
    internal uint[] Below { get; private set; } = new uint[64];

    internal void Load(ReadOnlySpan<int> heads, int words, ReadOnlySpan<byte> tags)
    {
        var size = words + (2 * TokenTable.Pad);
        if (Heads.Length < size)
            Reserve(Math.Max(size, Heads.Length * 2));
        Root = words + TokenTable.Pad;
        foreach (var array in (ReadOnlySpan<int[]>)[Heads, LeftOutermost, LeftNearest, RightOutermost, PreviousSibling, NextSibling, _lastChild])
            array.AsSpan(0, size).Clear();
        Below.AsSpan(0, size).Clear();
        for (var d = TokenTable.Pad; d < Root; d++)
        {
            var h = heads[d];
            Heads[d] = h;
            Below[h] |= 1u << tags[d];
            if (d < h)
            {
                if (LeftOutermost[h] == 0)
                    LeftOutermost[h] = d;
                LeftNearest[h] = d;
            }
            else
            {
                RightOutermost[h] = d;
            }

            var previous = _lastChild[h];
            PreviousSibling[d] = previous;
            NextSibling[previous] = previous == 0 ? 0 : d;
            _lastChild[h] = d;
        }
    }

    /// <summary>The relations that dependents of the same head to the left already have, as bits (hashed beyond 32).</summary>
    internal uint SeenRelations(int d, ReadOnlySpan<ushort> relations)
    {
        var seen = 0u;
        var steps = 0;
        for (var s = PreviousSibling[d]; s != 0 && steps < 16; s = PreviousSibling[s], steps++)
            seen |= 1u << (relations[s] & 31);
        return seen;
    }

    /// <summary>How many nominal siblings stand before the word, on its own side of the head in bits 0–3, before the head in all in bits 4–7.</summary>
    internal uint NominalRank(int d, ReadOnlySpan<byte> tags)
    {
        var h = Heads[d];
        uint same = 0, other = 0;
        var steps = 0;
        for (var s = PreviousSibling[d]; s != 0 && steps < 16; s = PreviousSibling[s], steps++)
        {
            if ((Nominal & (1u << tags[s])) == 0 || tags[LeftOutermost[s]] == (byte)PartOfSpeech.Adp)
                continue;
            if ((s < h) == (d < h))
                same++;
            else
                other++;
        }

        return Math.Min(same, 3) | (Math.Min(other, 3) << 4);
    }

    /// <summary>How many nominal dependents without a preposition the word has, at most 4.</summary>
    internal uint NominalCount(int h, ReadOnlySpan<byte> tags)
    {
        uint count = 0;
        var steps = 0;
        for (var s = _lastChild[h]; s != 0 && steps < 16; s = PreviousSibling[s], steps++)
        {
            if ((Nominal & (1u << tags[s])) != 0 && tags[LeftOutermost[s]] != (byte)PartOfSpeech.Adp)
                count++;
        }

        return Math.Min(count, 4);
    }

    private void Reserve(int size)
    {
        Heads = new int[size];
        LeftOutermost = new int[size];
        LeftNearest = new int[size];
        RightOutermost = new int[size];
        PreviousSibling = new int[size];
        NextSibling = new int[size];
        _lastChild = new int[size];
        Below = new uint[size];
    }
}
