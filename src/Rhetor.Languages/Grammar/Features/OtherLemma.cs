namespace Rhetor.Languages.Grammar.Features;

/// <summary>The lemma of a reading that a word had before its two latest ones.</summary>
/// <param name="of">The reading.</param>
/// <param name="lemma">Its lemma.</param>
/// <param name="next">Another one of the same word.</param>
internal sealed class OtherLemma(uint of, Lemma lemma, OtherLemma? next)
{
    internal uint Of { get; set; } = of;

    internal Lemma Lemma { get; set; } = lemma;

    internal OtherLemma? Next { get; } = next;
}
