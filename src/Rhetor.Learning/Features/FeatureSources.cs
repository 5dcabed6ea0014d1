using System.Collections.Immutable;
using Rhetor.Analysis;
using Rhetor.Learning.Vectors;

namespace Rhetor.Learning.Features;

/// <summary>What features are made from, besides the text.</summary>
public sealed record FeatureSources
{
    /// <summary>The rules whose hits are features, with the ids of their exceptions.</summary>
    public ImmutableArray<(RuleDescriptor Rule, ImmutableArray<string> Exceptions)> Rules { get; init; } = [];

    /// <summary>The classes of words whose densities are features.</summary>
    public WordClassTable WordClasses { get; init; } = WordClassTable.Empty;

    /// <summary>The classes whose words are names of countries, nations, parties or people: masked, never features.</summary>
    public ImmutableHashSet<string> MaskedClasses { get; init; } = [];

    /// <summary>Whether proper names that are on no list are words like others, and the words of #tags with them, rather than masked.</summary>
    public bool ReadsNames { get; init; }

    /// <summary>The word vectors, or null.</summary>
    public WordVectorTable? Vectors { get; init; }

    /// <summary>The n-grams fall into 2^<see cref="WordBits"/> buckets.</summary>
    public int WordBits { get; init; } = 18;
}
