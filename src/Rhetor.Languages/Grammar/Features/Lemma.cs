using Rhetor.Text;

namespace Rhetor.Languages.Grammar.Features;

/// <summary>A lemma, with the hash of it that a token has.</summary>
/// <param name="Text">The lemma; null where none was asked for.</param>
/// <param name="Hash">Its hash.</param>
internal readonly record struct Lemma(string? Text, ulong Hash)
{
    /// <summary>No part of speech and features.</summary>
    internal const uint NoReading = uint.MaxValue;

    internal static Lemma Of(string text) => new(text, TokenText.Hash(text));

    /// <summary>A part of speech and a bundle of features as one number.</summary>
    internal static uint Reading(byte tag, ushort bundle) => ((uint)tag << 16) | bundle;
}
