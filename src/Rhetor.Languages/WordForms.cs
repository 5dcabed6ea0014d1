using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
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
    private const ulong Factor = 0x9E3779B97F4A7C15UL;

    private readonly WordForm?[] _forms = new WordForm?[Places];

    /// <summary>The words, with nulls in between.</summary>
    internal ReadOnlySpan<WordForm?> All => _forms;

    /// <summary>The word of a text.</summary>
    internal WordForm Get(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestKept) return Read(text);
        var ends = Ends(text);
        var ways = _forms.AsSpan(Place(text, ends), Ways);
        foreach (var known in ways)
        {
            if (known is not null && known.Is(text, ends.First, ends.Last)) return known;
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

    /// <summary>The first and the last four characters, or fewer: with its length, all of a text of up to eight.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (ulong First, ulong Last) Ends(ReadOnlySpan<char> text)
    {
        var bytes = MemoryMarshal.AsBytes(text);
        if (bytes.Length >= sizeof(ulong)) return (MemoryMarshal.Read<ulong>(bytes), MemoryMarshal.Read<ulong>(bytes[^sizeof(ulong)..]));
        return bytes.Length >= sizeof(uint) ? (MemoryMarshal.Read<uint>(bytes), MemoryMarshal.Read<uint>(bytes[^sizeof(uint)..])) : (text.IsEmpty ? 0ul : text[0], 0ul);
    }

    private static int Place(ReadOnlySpan<char> text, (ulong First, ulong Last) ends)
    {
        var hash = ((ends.First * Factor) ^ BitOperations.RotateLeft(ends.Last * Factor, 29)) + (ulong)text.Length;
        for (var at = WordForm.Short / 2; at + (WordForm.Short / 2) < text.Length; at += WordForm.Short / 2)
            hash = BitOperations.RotateLeft(hash ^ (MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(text[at..])) * Factor), 29);
        return (int)((hash * Factor) >> 48) & -Ways;
    }

    private WordForm Read(ReadOnlySpan<char> text)
    {
        var hash = TokenText.Hash(text);
        var (first, last) = Ends(text);
        var sets = SetsOf(hash);
        if (holders.Longest(text) > 0) sets = sets.With(WordSetBits.HolderEnding);
        return new WordForm(text.ToString(), first, last) { Hash = hash, Case = Case(text), Sets = sets };
    }
}
