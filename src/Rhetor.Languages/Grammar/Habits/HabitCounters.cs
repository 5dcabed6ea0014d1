namespace Rhetor.Languages.Grammar.Habits;

/// <summary>Where a model under observation writes down what it decides. Not thread-safe.</summary>
/// <remarks>The numbers are those at which parts of speech, features and lemmas of the development treebanks come out as without habits, to the
/// fourth decimal (docs/performance.md).</remarks>
internal sealed class HabitCounters
{
    internal HabitCounter Transitions { get; init; } = new(100);

    internal HabitCounter Relations { get; init; } = new(50);
}
