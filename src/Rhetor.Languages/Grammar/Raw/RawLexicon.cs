using Rhetor.Languages.Grammar.Learning;

namespace Rhetor.Languages.Grammar.Raw;

/// <summary>What raw text teaches of words: their distributional classes, and whether they are names.</summary>
internal static class RawLexicon
{
    private const int MostTokens = 20_000_000;
    private const int MostWords = 40_000;
    private const int Rarest = 6;
    private const int Classes = 400;

    /// <summary>Reads the texts; the same files and seed give the same classes.</summary>
    internal static Dictionary<uint, RawWord> Classify(IReadOnlyList<string> paths, int seed, CancellationToken cancellationToken)
    {
        var corpus = RawCorpus.Read(paths, MostTokens, MostWords, Rarest, cancellationToken);
        var classes = DistributionalClasses.Learn(corpus, Classes, seed, cancellationToken);
        var words = new Dictionary<uint, RawWord>();
        for (var w = 0; w < corpus.Words.Length; w++)
            words.Add(corpus.Words[w], new RawWord((ushort)classes[w], Capital(corpus.Capitals[w], corpus.Inner[w])));
        return words;
    }

    private static byte Capital(int capitals, int inner)
    {
        if (inner < 3)
            return 0;
        return capitals * 20 < inner ? (byte)1 : capitals * 20 < inner * 17 ? (byte)2 : (byte)3;
    }
}
