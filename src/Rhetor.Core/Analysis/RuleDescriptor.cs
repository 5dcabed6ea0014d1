using System.Collections.Immutable;

namespace Rhetor.Analysis;

/// <summary>What can be said: the description of a rule, apart from what it says of a text (<see cref="Evidence"/>). Immutable.</summary>
public sealed record RuleDescriptor
{
    /// <summary>The stable id, <c>language.marker.name</c>.</summary>
    public required string Id { get; init; }

    /// <summary>A short title in the rule's language.</summary>
    public required string Title { get; init; }

    /// <summary>The slug of the marker that it speaks for.</summary>
    public required string Marker { get; init; }

    /// <summary>The language it reads, or <c>und</c> for any.</summary>
    public required string Language { get; init; }

    /// <summary>How far a hit can be trusted.</summary>
    public Strength Strength { get; init; } = Strength.Moderate;

    /// <summary>How far the rule has come.</summary>
    public RuleStatus Status { get; init; }

    /// <summary>The message, with <c>{match}</c> and <c>{capture}</c> as places to fill.</summary>
    public string MessageFormat { get; init; } = "»{match}«";

    /// <summary>Rules of one group say the same thing: only the strongest of them counts in a sentence. The id where none is given.</summary>
    public string Group { get; init; } = "";

    /// <summary>The version that brought it.</summary>
    public string Since { get; init; } = "0.1.0";

    /// <summary>Where its meaning is documented.</summary>
    public ImmutableArray<string> References { get; init; } = [];

    /// <summary>The group that counts: <see cref="Group"/>, or the id.</summary>
    public string EffectiveGroup => Group.Length > 0 ? Group : Id;
}
