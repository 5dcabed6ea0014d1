using Rhetor.Languages.Grammar.Features;

namespace Rhetor.Languages.Grammar.Habits;

/// <summary>What is looked at of a situation, as a hash. A model file's habits mean nothing under other keys: a change is a new version.</summary>
internal static class HabitKeys
{
    private const uint WordFamily = 0x100;
    private const uint ReadingFamily = 0x104;

    /// <summary>A word as it is written, and its place in the sentence.</summary>
    internal static uint Word(WordType type, uint place) => FeatureHash.Of(WordFamily, type.Word, type.Shape, place);

    /// <summary>A word as a part of speech.</summary>
    internal static uint Reading(WordType type, uint tag) => FeatureHash.Of(ReadingFamily, type.Word, tag);
}
