namespace Rhetor.Languages.Grammar.Features;

/// <summary>Small numbers for words, one for each frequent word of the treebank, one for each distributional class, and some for the looks of
/// words that are not known, so that tables can be indexed by them.</summary>
internal static class WordClasses
{
    /// <summary>Bits of a class.</summary>
    internal const int Bits = 11;

    /// <summary>One more than the frequent words that can have a class of their own, from 1.</summary>
    internal const int Words = 512;

    /// <summary>The class of a pad before the first word.</summary>
    internal const ushort Before = 2046;

    /// <summary>The class of a pad behind the last word.</summary>
    internal const ushort After = 2047;

    private const int Clusters = 512;
    private const int Looks = Words + Clusters;
    private const int Endings = 64;

    /// <summary>The class of a word.</summary>
    /// <param name="plain">The word, plain.</param>
    /// <param name="shape">Its shape.</param>
    /// <param name="known">What the lexicon knows of it.</param>
    /// <param name="tail">What the lexicon knows of the word that it ends in.</param>
    internal static ushort Of(ReadOnlySpan<char> plain, byte shape, LexiconEntry known, LexiconEntry tail)
    {
        if (known.Class != 0)
            return known.Class;
        var cluster = known.Cluster != 0 ? known.Cluster : tail.Cluster;
        if (cluster is > 0 and < Clusters)
            return (ushort)(Words + cluster);
        var last = plain.IsEmpty ? 0 : Characters.Lower(plain[^1]);
        return (ushort)(Looks + (Shape.Case(shape) * Endings) + (last & (Endings - 1)));
    }

    /// <summary>The parts of speech of a word as a number below 256; some sets share one.</summary>
    /// <param name="known">What the lexicon knows of it.</param>
    /// <param name="tail">What the lexicon knows of the word that it ends in.</param>
    /// <param name="shape">Its shape.</param>
    /// <param name="last">The hash of its last character.</param>
    internal static byte Kind(LexiconEntry known, LexiconEntry tail, byte shape, uint last)
    {
        var kind = known.Tags != 0 ? known.Tags
            : tail.Tags != 0 ? tail.Tags | (1u << 30)
            : (1u << 31) | ((uint)Shape.Case(shape) << 8) | (last & 7);
        return (byte)Narrow(kind, 8);
    }

    /// <summary>A hash in few bits.</summary>
    internal static uint Narrow(uint hash, int bits)
    {
        hash *= 0x9E3779B1u;
        return ((hash ^ (hash >> 15)) * 0x85EBCA6Bu) >> (32 - bits);
    }
}
