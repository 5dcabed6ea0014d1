using Rhetor.Languages.Grammar;
using Rhetor.Languages.Grammar.Conllu;
using Rhetor.Languages.Grammar.Habits;
using Rhetor.Languages.Grammar.Raw;

namespace Rhetor.Benchmarks.Languages;

/// <summary>
/// Gives a grammar model its habits anew: <c>grammar-habits MODEL RAW DEV [OUT]</c>. Watches the model read the
/// raw text (files parted by commas), measures it on the treebank before and after, and writes it.
/// </summary>
internal static class GrammarHabitsCommand
{
    public static int Run(string[] args)
    {
        if (args.Length < 3)
        {
            Console.Error.WriteLine("expected: grammar-habits MODEL RAW DEV [OUT]");
            return 2;
        }

        GrammarModel model;
        using (var file = File.OpenRead(args[0])) model = GrammarModel.Load(file, args[0]);
        var treebank = ConlluReader.ReadFile(args[2]).ToList();
        Print("thinking", model.With(GrammarHabits.None), treebank);
        var watched = HabitTraining.Watch(model, RawFiles.Lines(args[1].Split(',')).Take(HabitTraining.Lines), new HabitCounters(), CancellationToken.None);
        Print("by habit", watched, treebank);
        if (args.Length < 4) return 0;
        using var output = File.Create(args[3]);
        watched.Save(output);
        return 0;
    }

    private static void Print(string name, GrammarModel model, IReadOnlyList<ConlluSentence> treebank)
    {
        var scores = GrammarEvaluator.Evaluate(model, treebank);
        var habits = model.Habits;
        Console.WriteLine(FormattableString.Invariant(
            $"{name}: UPOS {scores.Upos.Value:0.0000} FEATS {scores.Feats.Value:0.0000} lemma {scores.Lemmas.Value:0.0000} UAS {scores.Heads.Value:0.0000} LAS {scores.Relations.Value:0.0000} subjects {scores.Subjects.F1:0.0000} objects {scores.Objects.F1:0.0000}; {model.Upos.Habits.Keys.Length} words, {habits.Transitions.Keys.Length} steps, {habits.Relations.Keys.Length} relations"));
    }
}
