using System.Runtime.CompilerServices;

namespace Rhetor.Languages.Grammar.Features;

/// <summary>A score for each bundle of features that has a slot, side by side.</summary>
[InlineArray(Width)]
internal struct BundleScores
{
    /// <summary>How many bundles a part of speech can have; rarer ones are for words that say so themselves.</summary>
    internal const int Width = 32;

    private short _first;
}
