namespace Rhetor.Languages.Grammar.Habits;

/// <summary>What a grammar does not have to think about: words that it has always read alike, steps of the parser and names of relations
/// that always came out alike, on a lot of text. Most of a text is of this kind. Immutable; safe for concurrent use.</summary>
/// <param name="Words">By <see cref="HabitKeys.Word"/>: part of speech and features, see <see cref="Reading"/>.</param>
/// <param name="Transitions">By <see cref="HabitKeys.Coarse"/> and <see cref="HabitKeys.Fine"/>: the parser's step.</param>
/// <param name="Relations">By <see cref="HabitKeys.Relation"/>: the relation.</param>
internal sealed record GrammarHabits(HabitTable Words, HabitTable Transitions, HabitTable Relations)
{
    internal const int FeatureBits = 11;

    internal static GrammarHabits None { get; } = new(HabitTable.Empty, HabitTable.Empty, HabitTable.Empty);

    /// <summary>A part of speech and an index of features as one number.</summary>
    internal static ushort Reading(byte tag, ushort feature) => (ushort)((tag << FeatureBits) | feature);
}
