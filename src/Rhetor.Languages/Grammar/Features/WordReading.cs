namespace Rhetor.Languages.Grammar.Features;

/// <summary>A word as a part of speech: the features that it can have, and its lemmas.</summary>
/// <param name="tag">The part of speech.</param>
/// <param name="next">The same word as another part of speech.</param>
/// <param name="bundles">The bundles of features that come into question.</param>
/// <param name="scores">What the word alone gives to each.</param>
internal sealed class WordReading(byte tag, WordReading? next, ushort[] bundles, int[] scores)
{
    private ushort[] _with = [];
    private string[] _lemmas = [];

    internal byte Tag { get; } = tag;

    internal WordReading? Next { get; } = next;

    internal ushort[] Bundles { get; } = bundles;

    internal int[] Scores { get; } = scores;

    /// <summary>Its lemma with a bundle of features, null when it was not asked for yet.</summary>
    internal string? Lemma(ushort bundle)
    {
        var at = Array.IndexOf(_with, bundle);
        return at < 0 ? null : _lemmas[at];
    }

    /// <summary>Keeps a lemma.</summary>
    internal void Remember(ushort bundle, string lemma)
    {
        _with = [.. _with, bundle];
        _lemmas = [.. _lemmas, lemma];
    }
}
