using System.Collections.Frozen;
using Rhetor.Text;

namespace Rhetor.Languages;

/// <summary>Word lists as sets of <see cref="TokenText.Hash"/>es: looked up by a token's hash, without its text.</summary>
internal static class Words
{
    private static readonly char[] Separators = [' ', '\n', '\r', '\t'];

    /// <summary>The words of a text, parted by white space.</summary>
    public static WordSet Set(params ReadOnlySpan<string> lists)
    {
        var all = new HashSet<ulong>();
        foreach (var list in lists)
        {
            foreach (var word in Split(list)) all.Add(TokenText.Hash(word));
        }

        return new WordSet(all.ToFrozenSet());
    }

    public static string[] Split(string list) => list.Split(Separators, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The hashes of verbs by lemma, with their particle where one belongs to them ("call+on").</summary>
    public static WordSet Lemmas(string text) => new(Split(text).Select(static item =>
    {
        var parts = item.Split('+');
        return parts.Length == 1 ? TokenText.Hash(parts[0]) : TokenText.Hash(parts[0]) ^ TokenText.Hash(parts[1]);
    }).ToFrozenSet());
}
