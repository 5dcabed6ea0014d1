using System.Collections.Frozen;

namespace Rhetor.Languages;

/// <summary>A set of words by their hashes. Once its pack has an index, a token answers for itself by one bit.</summary>
internal sealed class WordSet(FrozenSet<ulong> words)
{
    private readonly FrozenSet<ulong> _words = words;
    private int _bit = -1;

    public static WordSet Empty { get; } = new([]);

    public int Count => _words.Count;

    public FrozenSet<ulong> Hashes => _words;

    public bool Contains(ulong hash) => _words.Contains(hash);

    /// <summary>Whether the token's form is in the set.</summary>
    public bool Contains(in Draft token) => _bit >= 0 ? token.Sets.Has(_bit) : _words.Contains(token.Hash);

    /// <summary>Whether a word of the set may stand where these are all the sets that words are in.</summary>
    public bool MayBeIn(in WordSetBits sets) => _bit < 0 || sets.Has(_bit);

    /// <summary>The bits of a set of sets, with this one in it.</summary>
    public WordSetBits JoinTo(WordSetBits sets) => _bit >= 0 ? sets.With(_bit) : sets;

    /// <summary>Gives the set its bit, when the index of its pack is made.</summary>
    internal void Takes(int bit) => _bit = bit;
}
