using System.Collections.Immutable;
using Rhetor.Text;

namespace Rhetor.Findings;

/// <summary>A part of a text in which some markers shall not count.</summary>
/// <param name="Span">The part, in UTF-16 code units; a finding that starts in it is meant.</param>
/// <param name="Names">Slugs or ids of markers, or ids of rules; empty means all.</param>
/// <param name="Suppression">Where that was said, and why.</param>
/// <param name="Origin">Where the suppression itself stands, for those that nothing needs.</param>
public sealed record SuppressedRange(TextSpan Span, ImmutableArray<string> Names, Suppression Suppression, TextSpan Origin)
{
    /// <summary>The fingerprint of the only finding that is meant, wherever it stands; null where the span says it.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>The file and line that say it, as <c>path:line</c>; null where <see cref="Origin"/> does.</summary>
    public string? Place { get; init; }

    /// <summary>Whether a finding is meant.</summary>
    public bool Covers(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        if (Fingerprint is not null) return finding.IsAboutText && string.Equals(Fingerprint, finding.Fingerprint, StringComparison.Ordinal);
        if (!finding.IsAboutText || !Span.Contains(finding.Span.Start)) return false;
        if (Names.IsEmpty) return true;
        return Names.Any(name => Is(name, finding.Id) || Is(name, finding.Marker) || finding.Evidence.Any(e => Is(name, e.Rule.Id)));
    }

    private static bool Is(string name, string other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);
}
