using System.Runtime.CompilerServices;
using Rhetor.Documents;
using Rhetor.Languages.Grammar.Features;

namespace Rhetor.Languages;

/// <summary>A word as it is written, with what holds of it wherever it stands: worked out once, used for every occurrence. One belongs to one
/// <see cref="WordForms"/>, that is to one thread.</summary>
/// <param name="text">The word.</param>
/// <param name="first">Its first four characters, or fewer.</param>
/// <param name="last">Its last four.</param>
internal sealed class WordForm(string text, ulong first, ulong last)
{
    /// <summary>The longest word that its first and last characters are all of.</summary>
    internal const int Short = 8;

    private readonly ulong _first = first;
    private readonly ulong _last = last;
    private readonly int _length = text.Length;

    internal string Text { get; } = text;

    /// <summary>The hash of a token with this form.</summary>
    internal required ulong Hash { get; init; }

    /// <summary>Its capitals.</summary>
    internal TokenTraits Case { get; init; }

    /// <summary>The sets that it is in.</summary>
    internal WordSetBits Sets { get; init; }

    /// <summary>What its characters say to a grammar; null when none has asked yet.</summary>
    internal WordType? Type { get; set; }

    /// <summary>Whether a text is this word.</summary>
    /// <param name="text">The text.</param>
    /// <param name="first">Its first four characters, or fewer.</param>
    /// <param name="last">Its last four.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool Is(ReadOnlySpan<char> text, ulong first, ulong last) =>
        first == _first && last == _last && text.Length == _length && (text.Length <= Short || text.SequenceEqual(Text));
}
