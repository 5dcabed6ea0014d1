namespace Rhetor.Languages.Attribution;

/// <summary>What a possible reporting clause looks like, for the weights that tell whether it reports.</summary>
internal readonly record struct ReportShape
{
    public ulong Lemma { get; init; }

    public ReportingUse Use { get; init; }

    public VerbForm Form { get; init; }

    public byte Follows { get; init; }

    /// <summary>Whether the rules alone take it for a report.</summary>
    public bool Passes { get; init; }

    public bool Holds { get; init; }

    public bool Closes { get; init; }

    public bool Negated { get; init; }

    public bool Modal { get; init; }

    public bool Passive { get; init; }

    public bool Particle { get; init; }

    public bool Relative { get; init; }

    public bool Inverted { get; init; }

    public bool Subordinate { get; init; }

    public SubjectKind Subject { get; init; }

    public ulong Next { get; init; }
}
