namespace Rhetor.Markers;

/// <summary>A rhetorical marker: what words can do. Immutable.</summary>
public sealed record Marker
{
    /// <summary>The stable id, such as <c>RH1203</c>; own markers choose their own prefix.</summary>
    public required string Id { get; init; }

    /// <summary>The slug, such as <c>veiled-threat</c>: lower-case letters, digits and hyphens.</summary>
    public required string Slug { get; init; }

    /// <summary>A short title in English.</summary>
    public required string Title { get; init; }

    /// <summary>What it does, in one or two sentences of English.</summary>
    public required string Description { get; init; }

    /// <summary>Titles in other languages, by code.</summary>
    public IReadOnlyDictionary<string, string> LocalizedTitles { get; init; } = new Dictionary<string, string>();

    /// <summary>How loud its findings are where no configuration says otherwise.</summary>
    public Severity DefaultSeverity { get; init; } = Severity.Warning;

    /// <summary>The score from which a sentence bears it where neither model nor configuration says otherwise.</summary>
    public double DefaultThreshold { get; init; } = 0.5;

    /// <summary>The log-odds of an ordinary sentence to bear it, before any evidence.</summary>
    public double Prior { get; init; } = -4.0;

    /// <summary>The title in a language; the English one where there is none.</summary>
    public string TitleIn(string language) => LocalizedTitles.TryGetValue(language, out var title) ? title : Title;
}
