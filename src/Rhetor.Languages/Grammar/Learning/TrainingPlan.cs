namespace Rhetor.Languages.Grammar.Learning;

/// <summary>The settings of each model, as measured on the Danish and English development parts.</summary>
internal static class TrainingPlan
{
    internal static LearningSettings Upos(GrammarTrainingOptions options) => new(options.Epochs, 0.7, 60_000, 45_000);

    internal static LearningSettings Morph(GrammarTrainingOptions options) => new(Math.Max(1, options.Epochs * 7 / 10), 0.7, 40_000, 65_000);

    internal static LearningSettings Lemmas(GrammarTrainingOptions options) => new(options.Epochs, 0.7, 30_000);

    internal static LearningSettings Transitions(GrammarTrainingOptions options) => new(options.Epochs * 12 / 10, 0.9, 200_000);

    internal static LearningSettings Relations(GrammarTrainingOptions options) => new(Math.Max(1, options.Epochs * 6 / 10), 0.9, 75_000);
}
