using Rhetor.Documents;
using Rhetor.Text;

namespace Rhetor.Languages;

/// <summary>The words seen lately. A fixed number of places, eight for words that hash alike: the newest word takes the place of the one that
/// came first, so nothing grows, and what is found never depends on what came before. Not thread-safe.</summary>
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

    /// <summary>The word of a text.</summary>
    internal WordForm Get(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestKept) return Read(text);
        var ends = new WordEnds(text);
        var ways = _forms.AsSpan((int)(ends.Hash >> 48) & -Ways, Ways);
        foreach (var known in ways)
        {
            if (known is not null && known.Is(text, ends)) return known;
        }

        var form = Read(text);
        ways[..^1].CopyTo(ways[1..]);
        return ways[0] = form;
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

    private WordForm Read(ReadOnlySpan<char> text)
    {
        var hash = TokenText.Hash(text);
        var sets = SetsOf(hash);
        if (holders.Longest(text) > 0) sets = sets.With(WordSetBits.HolderEnding);
        return new WordForm(text.ToString(), new WordEnds(text)) { Hash = hash, Case = Case(text), Sets = sets };
    }
}
