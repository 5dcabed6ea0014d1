namespace Rhetor.Languages.Grammar.Features;

/// <summary>A word as a part of speech: the features that it can have, and its lemmas.</summary>
/// <param name="tag">The part of speech.</param>
/// <param name="next">The same word as another part of speech.</param>
/// <param name="bundles">The bundles of features that come into question, and what the word alone gives to each: the bundle in the low half,
/// the score in the high half.</param>
internal sealed class WordReading(byte tag, WordReading? next, int[] bundles)
{
    internal byte Tag { get; } = tag;

    internal WordReading? Next { get; } = next;

    internal int[] Bundles { get; } = bundles;

    /// <summary>The lemmas that were asked for so far, the latest first.</summary>
    internal Lemma? Lemmas { get; set; }
}
