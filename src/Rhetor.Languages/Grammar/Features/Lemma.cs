using Rhetor.Text;

namespace Rhetor.Languages.Grammar.Features;

/// <summary>The lemma of a word with a part of speech and a bundle of features.</summary>
/// <param name="tag">The part of speech.</param>
/// <param name="bundle">The features.</param>
/// <param name="text">The lemma.</param>
/// <param name="next">The lemma with the same part of speech and other features.</param>
internal sealed class Lemma(byte tag, ushort bundle, string text, Lemma? next)
{
    /// <summary>No part of speech and features.</summary>
    internal const uint NoReading = uint.MaxValue;

    /// <summary>The part of speech and the features as one number.</summary>
    internal uint Of { get; } = Reading(tag, bundle);

    internal ushort Bundle { get; } = bundle;

    internal string Text { get; } = text;

    /// <summary>The hash of the lemma as a token has it.</summary>
    internal ulong Hash { get; } = TokenText.Hash(text);

    internal Lemma? Next { get; } = next;

    /// <summary>A part of speech and a bundle of features as one number.</summary>
    internal static uint Reading(byte tag, ushort bundle) => ((uint)tag << 16) | bundle;
}
