using System.Collections.Immutable;
using Rhetor.Configuration;
using Rhetor.Findings;
using Rhetor.Text;

namespace Rhetor;

/// <summary>A text with what is known of it before it is analysed. Immutable.</summary>
/// <param name="Text">The text to read.</param>
public sealed record TextInput(SourceText Text)
{
    /// <summary>The text as it stands in its file, where <see cref="Text"/> was read out of markup; null where they are one.</summary>
    public SourceText? Original { get; init; }

    /// <summary>Leads from <see cref="Text"/> to <see cref="Original"/>; null where they are one.</summary>
    public TextMap? Map { get; init; }

    /// <summary>The parts of <see cref="Text"/> that are known to be headings, in order; the language may find more.</summary>
    public ImmutableArray<TextSpan> Headings { get; init; } = [];

    /// <summary>How it is to be analysed; null for the engine's defaults.</summary>
    public AnalyzerOptions? Options { get; init; }

    /// <summary>The ranges that count as sentences, in order, in place of those that the language would find; empty leaves it to the language.</summary>
    public ImmutableArray<TextSpan> Sentences { get; init; } = [];

    /// <summary>What else is known of it, handed through to the report.</summary>
    public IReadOnlyDictionary<string, string> Meta { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Where findings shall not count.</summary>
    public ImmutableArray<SuppressedRange> Suppressions { get; init; } = [];

    /// <summary>Fingerprints of findings that were known before.</summary>
    public IReadOnlySet<string> Baseline { get; init; } = ImmutableHashSet<string>.Empty;
}
