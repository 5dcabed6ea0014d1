namespace Rhetor.Languages.Grammar.Habits;

/// <summary>What a grammar does not have to think about: steps of the parser and names of relations that always came out alike, on a
/// lot of text. Immutable; safe for concurrent use.</summary>
/// <param name="Transitions">By <see cref="HabitKeys.Coarse"/> and <see cref="HabitKeys.Fine"/>: the parser's step.</param>
/// <param name="Relations">By <see cref="HabitKeys.Relation"/>: the relation.</param>
internal sealed record GrammarHabits(HabitTable Transitions, HabitTable Relations)
{
    internal static GrammarHabits None { get; } = new(HabitTable.Empty, HabitTable.Empty);
}
