using System.Runtime.CompilerServices;
using Rhetor.Documents;
using Rhetor.Text;

namespace Rhetor.Languages;

/// <summary>The words seen lately. A fixed number of places, eight for words that hash alike, the frequent ones first: a new word takes the place of
/// the last of them, so nothing grows, and what is found never depends on what came before. Not thread-safe.</summary>
/// <param name="index">The sets of a pack; null where nobody asks for them.</param>
/// <param name="holders">Endings of nouns for people.</param>
internal sealed class WordForms(WordIndex? index, EndingTable holders)
{
    private const int Places = 1 << 16;
    private const int Ways = 8;
    private const int LongestKept = 64;

    private readonly WordForm?[] _forms = new WordForm?[Places];

    /// <summary>The words, with nulls in between.</summary>
    internal ReadOnlySpan<WordForm?> All => _forms;

    /// <summary>The word at a place of a text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal WordForm Get(ReadOnlySpan<char> text, int at, int length)
    {
        var start = new WordStart(text[at..], length);
        var word = text.Slice(at, length);
        var ways = _forms.AsSpan((int)(start.Hash >> 48) & -Ways, Ways);
        if (ways[0] is { } first && first.Is(word, start)) return first;
        return Find(word, start, ways);
    }

    private WordForm Find(ReadOnlySpan<char> word, in WordStart start, Span<WordForm?> ways)
    {
        if (word.Length > LongestKept) return Read(word, start);
        for (var way = 0; way < ways.Length; way++)
        {
            if (ways[way] is not { } known)
            {
                ways[way] = Read(word, start);
                return ways[way]!;
            }

            if (!known.Is(word, start)) continue;
            // A word that is met again changes places with the one before it, so that frequent ones come first (Rivest 1976).
            if (way > 0) (ways[way - 1], ways[way]) = (known, ways[way - 1]);
            return known;
        }

        return ways[^1] = Read(word, start);
    }

    /// <summary>The sets that a form with the hash is in.</summary>
    internal WordSetBits SetsOf(ulong hash) => index?.Find(hash) ?? default;

    private static TokenTraits Case(ReadOnlySpan<char> form)
    {
        var traits = TokenTraits.None;
        int upper = 0, letters = 0;
        foreach (var c in form)
        {
            if (c < 0x80 ? !char.IsAsciiLetter(c) : !char.IsLetter(c)) continue;
            letters++;
            if (!char.IsUpper(c))
            {
                if (upper == 0) break;
                continue;
            }

            if (letters == 1) traits |= TokenTraits.Capitalised;
            upper++;
        }

        if (letters >= 2 && upper == letters) traits |= TokenTraits.AllCaps;
        return traits;
    }

    private WordForm Read(ReadOnlySpan<char> text, in WordStart start)
    {
        var hash = TokenText.Hash(text);
        var sets = SetsOf(hash);
        if (holders.Longest(text) > 0) sets = sets.With(WordSetBits.HolderEnding);
        return new WordForm(text.ToString(), start) { Hash = hash, Case = Case(text), Sets = sets };
    }
}
