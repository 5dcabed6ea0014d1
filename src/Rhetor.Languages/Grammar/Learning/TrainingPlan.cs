using System.Numerics;

namespace Rhetor.Languages.Grammar.Learning;

/// <summary>The settings of each model, as measured on the Danish and English development parts.</summary>
internal static class TrainingPlan
{
    internal static LearningSettings Upos(GrammarTrainingOptions options) => new(options.Epochs, 0.7, 60_000, 45_000, 4);

    internal static LearningSettings Morph(GrammarTrainingOptions options) => new(Math.Max(1, options.Epochs * 7 / 10), 0.7, 40_000, 65_000, 4);

    internal static LearningSettings Lemmas(GrammarTrainingOptions options) => new(options.Epochs, 0.7, 30_000);

    /// <summary>The rows of the table of a parser that decides every step by it, as a power of two: about as many as the treebank has words.</summary>
    internal static int ThinkingBits(int words) => Math.Clamp(BitOperations.Log2((uint)Math.Max(1, words)) + 1, 8, 18);

    /// <summary>The rows of the table of one that has habits. It is small, for a processor has it at hand then.</summary>
    internal static int TransitionBits(int words) => Math.Min(ThinkingBits(words), 17);

    /// <summary>The rows of the table of relations without habits.</summary>
    internal static int ThinkingRelationBits(int words) => Math.Min(ThinkingBits(words) - 2, 15);

    /// <summary>The same with habits.</summary>
    internal static int RelationBits(int words) => Math.Min(ThinkingRelationBits(words), 14);

    internal static int TransitionEpochs(GrammarTrainingOptions options) => options.Epochs * 12 / 10;

    internal static int RelationEpochs(GrammarTrainingOptions options) => Math.Max(1, options.Epochs * 6 / 10);
}
