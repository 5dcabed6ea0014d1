namespace Rhetor.Languages.Grammar.Features;

/// <summary>A word as a part of speech: the features that it can have, and its lemmas.</summary>
/// <param name="tag">The part of speech.</param>
/// <param name="next">The same word as another part of speech.</param>
/// <param name="settled">Its bundle of features when nothing around it changes that.</param>
/// <param name="own">Otherwise what the word alone gives to each slot of its part of speech; empty when the bundle is settled.</param>
internal sealed class WordReading(byte tag, WordReading? next, ushort settled, short[] own)
{
    internal byte Tag { get; } = tag;

    internal WordReading? Next { get; } = next;

    internal ushort Settled { get; } = settled;

    internal short[] Own { get; } = own;

    /// <summary>The lemmas that were asked for so far, the latest first.</summary>
    internal Lemma? Lemmas { get; set; }
}
