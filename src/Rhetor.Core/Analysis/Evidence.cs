using System.Collections.Immutable;
using Rhetor.Text;

namespace Rhetor.Analysis;

/// <summary>What a rule says of a text. Immutable.</summary>
public sealed record Evidence
{
    /// <summary>The rule.</summary>
    public required RuleDescriptor Rule { get; init; }

    /// <summary>The index of the sentence that bears it: the one in which the span starts.</summary>
    public required int Sentence { get; init; }

    /// <summary>What was matched, in UTF-16 code units.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Named parts of the match.</summary>
    public ImmutableArray<Capture> Captures { get; init; } = [];

    /// <summary>The id of the exception that withdrew the hit, or null. Withdrawn evidence makes no finding, but a model may learn from it.</summary>
    public string? Exception { get; init; }

    /// <summary>The message with its places filled, or null where the format has none to fill.</summary>
    public string? Message { get; init; }

    /// <summary>Whether the hit stands.</summary>
    public bool Stands => Exception is null;
}
