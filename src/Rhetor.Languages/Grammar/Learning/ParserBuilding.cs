using Rhetor.Languages.Grammar.Features;
using Rhetor.Languages.Grammar.Habits;
using Rhetor.Languages.Grammar.Parsing;
using Rhetor.Languages.Grammar.Raw;
using Rhetor.Languages.Grammar.Tagging;

namespace Rhetor.Languages.Grammar.Learning;

/// <summary>Trains a parser twice: the first one decides every step by adding up, and is watched until its habits are known; the second learns only
/// what those leave open, for which a table is enough that a processor has at hand.</summary>
/// <param name="trees">The treebank, tagged as new text will be; at least one sentence.</param>
/// <param name="lexicon">The lexicon.</param>
/// <param name="relations">How many relations the treebank has.</param>
/// <param name="root">The relation of the root.</param>
/// <param name="options">How.</param>
/// <param name="cancellationToken">Stops the training.</param>
internal sealed class ParserBuilding(
    TaggedSentence[] trees, Lexicon lexicon, int relations, ushort root, GrammarTrainingOptions options, CancellationToken cancellationToken)
{
    /// <summary>How many times more often than otherwise a state must end alike to be a habit.</summary>
    private const int Odds = 30;

    /// <summary>The same for a word and its relation.</summary>
    private const int OddsOfRelations = 60;

    private readonly int _words = trees.Sum(tree => tree.Gold.Count);

    /// <summary>Trains it.</summary>
    /// <param name="upos">What tags the raw text.</param>
    /// <param name="morph">What gives it features.</param>
    /// <param name="classes">How many bundles of features there are.</param>
    internal Parser Build(UposTagger upos, MorphTagger morph, int classes)
    {
        var names = new RelationTraining(trees, lexicon, relations, root);
        var thinking = new Parser(
            Transitions(TransitionHabits.None, TrainingPlan.ThinkingBits(_words)),
            TransitionHabits.None,
            names.Slots,
            Relations(names, RelationHabits.None, TrainingPlan.ThinkingRelationBits(_words)),
            RelationHabits.None,
            root);
        var watching = new ParserHabitTraining(thinking, lexicon);
        watching.Watch(trees, cancellationToken);
        watching.Watch(upos, morph, RawFiles.Lines(options.RawTextFiles).Take(WordHabitTraining.Lines), classes, cancellationToken);
        var (steps, words) = (watching.Transitions(Odds), watching.Relations(OddsOfRelations));
        return new Parser(
            Transitions(steps, TrainingPlan.TransitionBits(_words)),
            steps,
            names.Slots,
            Relations(names, words, TrainingPlan.RelationBits(_words)),
            words,
            root);
    }

    private RelationTable Relations(RelationTraining names, RelationHabits habits, int bits) =>
        names.Train(habits, bits, TrainingPlan.RelationEpochs(options), options.Seed, cancellationToken);

    private TransitionTable Transitions(TransitionHabits habits, int bits) =>
        ParserTraining.Train(trees, lexicon, habits, bits, TrainingPlan.TransitionEpochs(options), options.Seed, cancellationToken);
}
