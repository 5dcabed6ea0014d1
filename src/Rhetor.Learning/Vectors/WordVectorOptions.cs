namespace Rhetor.Learning.Vectors;

/// <summary>How word vectors are learned.</summary>
public sealed record WordVectorOptions
{
    /// <summary>At most this many words, the most frequent ones.</summary>
    public int MaxWords { get; init; } = 20_000;

    /// <summary>Words seen less often are left out.</summary>
    public int MinCount { get; init; } = 5;

    /// <summary>The length of a vector.</summary>
    public int Dimensions { get; init; } = 64;

    /// <summary>How many words to each side count as neighbours; one at distance d counts 1/d.</summary>
    public int Window { get; init; } = 5;

    /// <summary>Rounds of subspace iteration.</summary>
    public int Iterations { get; init; } = 6;

    /// <summary>The seed of the first subspace.</summary>
    public ulong Seed { get; init; } = 1;
}
