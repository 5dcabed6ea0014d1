using System.Runtime.CompilerServices;

namespace Rhetor.Languages.Grammar.Features;

/// <summary>A score for each part of speech but punctuation, side by side.</summary>
[InlineArray(Width)]
internal struct TagScores
{
    /// <summary>How many there are.</summary>
    internal const int Width = 16;

    private short _first;
}
