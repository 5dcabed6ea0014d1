namespace Rhetor.Rules.Matching;

/// <summary>
/// What is known of the spelling of words: a fixed number of places, in which a word takes that of another. It remembers answers that
/// depend on the word alone, so nothing that is said depends on what it remembers. Not thread-safe.
/// </summary>
internal sealed class SpellingCache
{
    /// <summary>How many tests it has room for.</summary>
    public const int Tests = 64;

    private const int Places = 1 << 12;

    private Word[]? _words;

    /// <summary>What is known of the word whose folded form has a hash.</summary>
    public ref Word For(ulong hash)
    {
        ref var word = ref (_words ??= new Word[Places])[(int)((hash ^ (hash >> 32)) & (Places - 1))];
        if (word.Hash != hash) word = new Word { Hash = hash };
        return ref word;
    }

    /// <summary>One bit a test: whether it was asked, and whether the word met it.</summary>
    internal struct Word
    {
        public ulong Hash;
        public ulong Known;
        public ulong Yes;
    }
}
