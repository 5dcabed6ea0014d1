namespace Rhetor.Languages.Grammar;

/// <summary>How many pairs were to be found, were found, and were right.</summary>
public sealed class GrammarPairScore
{
    /// <summary>Pairs that the treebank has.</summary>
    public int Gold { get; private set; }

    /// <summary>Pairs that the model gave.</summary>
    public int Found { get; private set; }

    /// <summary>Pairs that both have.</summary>
    public int Right { get; private set; }

    /// <summary>Right by found; 0 when nothing was found.</summary>
    public double Precision => Found == 0 ? 0 : (double)Right / Found;

    /// <summary>Right by gold; 0 when there was nothing to find.</summary>
    public double Recall => Gold == 0 ? 0 : (double)Right / Gold;

    /// <summary>The harmonic mean of the two.</summary>
    public double F1 => Gold + Found == 0 ? 0 : 2.0 * Right / (Gold + Found);

    internal void Add(bool gold, bool found, bool right)
    {
        if (gold)
            Gold++;
        if (found)
            Found++;
        if (right)
            Right++;
    }
}
