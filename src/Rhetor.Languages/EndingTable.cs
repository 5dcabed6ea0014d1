using System.Collections.Frozen;

namespace Rhetor.Languages;

/// <summary>Endings of words, in any case, found by their last two letters. Immutable and thread-safe.</summary>
internal sealed class EndingTable
{
    private readonly FrozenDictionary<int, string[]> _byTail;

    /// <param name="endings">The endings, each of two letters or more.</param>
    public EndingTable(IEnumerable<string> endings) =>
        _byTail = endings.GroupBy(e => Tail(e)).ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(e => e.Length).ToArray());

    public static EndingTable Empty { get; } = new([]);

    /// <summary>The length of the longest ending that the word has with at least <paramref name="before"/> letters before it, or 0.</summary>
    public int Longest(ReadOnlySpan<char> word, int before = 0)
    {
        if (word.Length < 2 || !_byTail.TryGetValue(Tail(word), out var endings)) return 0;
        foreach (var ending in endings)
        {
            if (word.Length >= ending.Length + before && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return ending.Length;
        }

        return 0;
    }

    private static int Tail(ReadOnlySpan<char> word) => (char.ToUpperInvariant(word[^2]) << 16) | char.ToUpperInvariant(word[^1]);
}
