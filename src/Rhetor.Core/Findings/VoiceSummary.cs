using System.Collections.Immutable;
using Rhetor.Documents;

namespace Rhetor.Findings;

/// <summary>
/// How often each marker counts. What the writer says in the writer's own voice (headlines included) and what the text reports
/// of others stand apart and are never added up.
/// </summary>
/// <param name="Author">By marker slug, in ordinal order, where the voice is the author's or a headline.</param>
/// <param name="Reported">By marker slug, in ordinal order, in direct and indirect speech.</param>
public sealed record VoiceSummary(ImmutableSortedDictionary<string, int> Author, ImmutableSortedDictionary<string, int> Reported)
{
    /// <summary>Counts findings; silent and suppressed ones, and those about no sentence, do not count.</summary>
    public static VoiceSummary Of(IEnumerable<Finding> findings)
    {
        var author = ImmutableSortedDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        var reported = ImmutableSortedDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        foreach (var finding in findings)
        {
            if (!finding.Counts || !finding.IsAboutText) continue;
            var counts = IsReported(finding.Voice) ? reported : author;
            counts[finding.Marker] = counts.GetValueOrDefault(finding.Marker) + 1;
        }

        return new VoiceSummary(author.ToImmutable(), reported.ToImmutable());
    }

    /// <summary>Whether a voice is somebody else's than the writer's.</summary>
    public static bool IsReported(Voice voice) => voice is Voice.Direct or Voice.Indirect;
}
