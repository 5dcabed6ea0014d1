using System.Collections.Immutable;
using Rhetor.Documents;

namespace Rhetor.Learning.Data;

/// <summary>A sentence with its labels. Immutable.</summary>
public sealed record LabelledSentence
{
    /// <summary>The id, unique in its dataset.</summary>
    public required string Id { get; init; }

    /// <summary>The code of its language.</summary>
    public required string Language { get; init; }

    /// <summary>The sentence.</summary>
    public required string Text { get; init; }

    /// <summary>The slugs of the markers that it bears, in the order of the file; empty where it bears none.</summary>
    public ImmutableArray<string> Labels { get; init; } = [];

    /// <summary>Who speaks, or null where the file does not say.</summary>
    public Voice? Voice { get; init; }

    /// <summary>The holder of the words, or null.</summary>
    public string? Speaker { get; init; }

    /// <summary>The sentence before, or null.</summary>
    public string? Context { get; init; }

    /// <summary>The corpus.</summary>
    public string Source { get; init; } = "";

    /// <summary>The document or scenario: all of a group fall on one side of every split.</summary>
    public required string Group { get; init; }

    /// <summary>Where it stands: the file as the caller named it.</summary>
    public string File { get; init; } = "";

    /// <summary>Where it stands: the one-based line.</summary>
    public int Line { get; init; }
}
