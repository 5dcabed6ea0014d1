using System.Runtime.CompilerServices;
using Rhetor.Documents;
using Rhetor.Languages.Grammar.Features;

namespace Rhetor.Languages;

/// <summary>A word as it is written, with what holds of it wherever it stands: worked out once, used for every occurrence. One belongs to one
/// <see cref="WordForms"/>, that is to one thread.</summary>
/// <param name="text">The word.</param>
/// <param name="start">Its first characters.</param>
internal sealed class WordForm(string text, in WordStart start)
{
    private readonly WordStart _start = start;

    internal string Text { get; } = text;

    /// <summary>The hash of a token with this form.</summary>
    internal required ulong Hash { get; init; }

    /// <summary>Its capitals.</summary>
    internal TokenTraits Case { get; init; }

    /// <summary>The sets that it is in.</summary>
    internal WordSetBits Sets { get; init; }

    /// <summary>Whether a grammar has read it.</summary>
    internal bool IsRead { get; private set; }

    /// <summary>Whether a sentence may begin behind it: a colon or a quote.</summary>
    internal bool Opens { get; private set; }

    /// <summary>What its neighbours look at of it, at place 0.</summary>
    internal WordView View { get; private set; }

    /// <summary>The word as the parser sees it: by its class, which only frequent words have to themselves.</summary>
    internal uint ParserWord { get; private set; }

    /// <summary>Its distributional class as the parser sees it.</summary>
    internal uint ParserCluster { get; private set; }

    /// <summary>What it is where it stands: the plain place first, then the others that were asked for so far.</summary>
    internal PlacedWord? Placed { get; private set; }

    /// <summary>Takes what a grammar has read of it.</summary>
    internal void Read(WordType type)
    {
        IsRead = true;
        Opens = type.Opens;
        View = type.View;
        ParserWord = type.ParserWord;
        ParserCluster = type.ParserCluster;
    }

    /// <summary>What it is at a place of its sentence, null when that was not asked for yet.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal PlacedWord? At(byte place)
    {
        var placed = Placed;
        while (placed is not null && placed.Place != place)
            placed = placed.Next;
        return placed;
    }

    /// <summary>Keeps what it is at a place.</summary>
    internal PlacedWord Keep(PlacedWord placed)
    {
        if (Placed is null || placed.Place == 0)
        {
            placed.Next = Placed;
            return Placed = placed;
        }

        placed.Next = Placed.Next;
        return Placed.Next = placed;
    }

    /// <summary>Forgets what a tagger has left with it.</summary>
    internal void Forget() => Placed = null;

    /// <summary>Whether a text is this word.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Its first characters.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool Is(ReadOnlySpan<char> text, in WordStart start) => _start.Equal(start) && (text.Length <= WordStart.Most || text.SequenceEqual(Text));
}
