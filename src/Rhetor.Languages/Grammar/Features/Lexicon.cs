using System.Numerics;
using System.Runtime.CompilerServices;
using Rhetor.Documents;

namespace Rhetor.Languages.Grammar.Features;

/// <summary>Word hash → what is known of the word. Immutable; safe for concurrent use.</summary>
internal sealed class Lexicon
{
    internal const uint VerbMask = (1u << (int)PartOfSpeech.Verb) | (1u << (int)PartOfSpeech.Aux);

    private readonly uint[] _keys;
    private readonly LexiconEntry[] _entries;
    private readonly int _shift;

    internal Lexicon(IReadOnlyList<(uint Word, LexiconEntry Entry)> words)
    {
        Words = words;
        var bits = Math.Max(4, BitOperations.Log2((uint)Math.Max(1, words.Count * 2)) + 1);
        _shift = 32 - bits;
        _keys = new uint[1 << bits];
        _entries = new LexiconEntry[1 << bits];
        foreach (var (word, entry) in words)
        {
            var at = Slot(word);
            _keys[at] = word;
            _entries[at] = entry;
        }
    }

    /// <summary>The words, in ascending order of their hashes.</summary>
    internal IReadOnlyList<(uint Word, LexiconEntry Entry)> Words { get; }

    /// <summary>The entry of a word, the default one when it is unknown.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal LexiconEntry Find(uint word) => _entries[Slot(word)];

    private int Slot(uint word)
    {
        var mask = _keys.Length - 1;
        var at = (int)((word * 0x9E3779B1u) >> _shift);
        while (_keys[at] != 0 && _keys[at] != word)
            at = (at + 1) & mask;
        return at;
    }
}
