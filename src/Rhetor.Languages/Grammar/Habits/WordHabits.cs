namespace Rhetor.Languages.Grammar.Habits;

/// <summary>Words that a tagger need not think about: on a lot of text they came out alike. Immutable; safe for concurrent use.</summary>
/// <param name="Tags">By <see cref="HabitKeys.Word"/>: the part of speech.</param>
/// <param name="Features">By <see cref="HabitKeys.Reading"/>: the bundle of features.</param>
internal sealed record WordHabits(HabitTable Tags, HabitTable Features);
