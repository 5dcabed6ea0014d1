using System.Collections.Immutable;
using Rhetor.Analysis;
using Rhetor.Documents;

namespace Rhetor.Rules;

/// <summary>A rule of a rule set, as its readers see it. Immutable.</summary>
public sealed record Rule
{
    /// <summary>What it can say.</summary>
    public required RuleDescriptor Descriptor { get; init; }

    /// <summary>The stable id, <c>language.marker.name</c>.</summary>
    public string Id => Descriptor.Id;

    /// <summary>The file that defines it.</summary>
    public required string Path { get; init; }

    /// <summary>The one-based line where it starts.</summary>
    public required int Line { get; init; }

    /// <summary>The one-based column where it starts.</summary>
    public required int Column { get; init; }

    /// <summary>Whether it takes part: it is not experimental, or experimental rules were asked for.</summary>
    public required bool IsEnabled { get; init; }

    /// <summary>Its examples, in the order of the file.</summary>
    public ImmutableArray<RuleExample> Examples => [.. ExampleList.Value];

    /// <summary>The ids of its exceptions.</summary>
    public ImmutableArray<string> Exceptions { get; init; } = [];

    /// <summary>The examples, read when they are first asked for.</summary>
    internal Lazy<IReadOnlyList<RuleExample>> ExampleList { get; init; } = new([]);

    /// <summary>What it reads of a document.</summary>
    public Annotations Needs { get; init; }
}
