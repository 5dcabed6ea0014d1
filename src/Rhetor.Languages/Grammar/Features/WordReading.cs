namespace Rhetor.Languages.Grammar.Features;

/// <summary>A word as a part of speech: the features that it can have.</summary>
/// <param name="tag">The part of speech.</param>
/// <param name="next">The same word as another part of speech.</param>
/// <param name="settled">Its bundle of features when nothing around it changes that, otherwise <see cref="Open"/>.</param>
internal sealed class WordReading(byte tag, WordReading? next, int settled)
{
    /// <summary>Stands for no bundle.</summary>
    internal const int Open = -1;

    private BundleScores _own;

    internal byte Tag { get; } = tag;

    internal WordReading? Next { get; } = next;

    internal int Settled { get; } = settled;

    /// <summary>What the word alone gives to each slot of its part of speech; for use only when no bundle is settled.</summary>
    internal ref BundleScores Own => ref _own;
}
