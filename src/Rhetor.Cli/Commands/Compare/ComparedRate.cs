using Rhetor.Cli.Statistics;

namespace Rhetor.Cli.Commands.Compare;

/// <summary>How often a marker occurs in one set, per 1,000 words of the voice.</summary>
/// <param name="Count">The findings.</param>
/// <param name="Words">The words of the voice.</param>
/// <param name="Rate">Findings per 1,000 words.</param>
/// <param name="Interval">Its 95 % interval.</param>
internal sealed record ComparedRate(int Count, int Words, double Rate, Interval Interval);
