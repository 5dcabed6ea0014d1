using Rhetor.Analysis;

namespace Rhetor.Rules;

/// <summary>How a rule does on labelled sentences, counted in sentences.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Hits">In how many it stands.</param>
/// <param name="Right">In how many of those the marker is labelled.</param>
/// <param name="Withdrawn">In how many an exception withdrew its only hits.</param>
/// <param name="WithdrawnWrongly">In how many of those the marker is labelled all the same.</param>
/// <param name="Alone">In how many it is right and no other rule of the marker stands.</param>
/// <param name="Overlaps">In how many it stands together with another rule of the marker.</param>
/// <param name="Conflicts">In how many it stands while an exception withdrew another rule of the marker.</param>
/// <param name="Positives">In how many the marker is labelled.</param>
public sealed record RuleStatistic(
    RuleDescriptor Rule, int Hits, int Right, int Withdrawn, int WithdrawnWrongly, int Alone, int Overlaps, int Conflicts, int Positives)
{
    /// <summary>The share of its hits that are right; 0 where it has none.</summary>
    public double Precision => Hits > 0 ? (double)Right / Hits : 0;

    /// <summary>The share of the marker's sentences that it finds; 0 where there are none.</summary>
    public double RecallShare => Positives > 0 ? (double)Right / Positives : 0;
}
