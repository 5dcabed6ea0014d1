using Rhetor.Cli.Statistics;

namespace Rhetor.Cli.Commands.Timeline;

/// <summary>How often a marker occurs in one period, in one voice.</summary>
/// <param name="Count">The findings.</param>
/// <param name="Words">The words of that voice.</param>
/// <param name="Rate">Findings per 1,000 words; null without words.</param>
/// <param name="Interval">Its 95 % interval; null without words.</param>
internal readonly record struct TimelinePoint(int Count, int Words, double? Rate, Interval? Interval);
