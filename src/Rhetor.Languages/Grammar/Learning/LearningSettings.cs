namespace Rhetor.Languages.Grammar.Learning;

/// <summary>How one linear model is trained.</summary>
/// <param name="Epochs">How often the data are seen.</param>
/// <param name="Smallest">The smallest weight that is kept when learning is over, where one update is 1. Dropping those that hardly moved makes
/// the model smaller and, up to about this value, a little better.</param>
/// <param name="MostFeatures">How many features the model may have; the smallest weight that is kept rises until it has no more.</param>
/// <param name="MostContexts">How many of those that come from the places around a word; if given, <paramref name="MostFeatures"/> is for the others.</param>
/// <param name="Runs">How many times it is trained, each time in another order; its weights are the mean.</param>
internal sealed record LearningSettings(int Epochs, double Smallest, int MostFeatures, int MostContexts = int.MaxValue, int Runs = 1)
{
    /// <summary>How often a feature must occur to get a weight.</summary>
    internal const int Minimum = 2;

    /// <summary>How often a place around a word must occur to get a weight for features: there are very many, and what is dropped afterwards
    /// costs more than what is never learnt.</summary>
    internal const int MinimumAround = 4;

    /// <summary>How many times the parser is trained, each time in another order; its weights are the mean.</summary>
    internal const int ParserRuns = 8;

    /// <summary>By how much the right class must win.</summary>
    internal const float Margin = 1;

    /// <summary>The percentage of features that the part-of-speech tagger does without at each decision while it learns, so that no one of
    /// them, above all the word itself, is relied on alone.</summary>
    internal const uint Dropped = 20;

    /// <summary>What a weight of one becomes when it is first rounded, and when it is stored.</summary>
    internal const int Fine = 16;

    internal const int Coarse = 4;

    /// <summary>The same for the taggers of the folds, which are used once: half as long.</summary>
    internal LearningSettings Fold() => this with { Epochs = Math.Max(1, Epochs / 2), Runs = 1 };
}
