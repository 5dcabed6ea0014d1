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
}
