using Rhetor.Languages.Grammar.Features;
using Rhetor.Languages.Grammar.Habits;
using Rhetor.Languages.Grammar.Parsing;

namespace Rhetor.Languages.Grammar.Learning;

/// <summary>Watches the parser read the treebank, and notes in which states it nearly always does the same.</summary>
internal static class TransitionHabitTraining
{
    /// <summary>How often a state must come up.</summary>
    private const int Fewest = 30;

    /// <summary>How many times more often than otherwise it must end alike.</summary>
    private const int Odds = 100;

    /// <summary>Watches the parser.</summary>
    /// <param name="parser">The parser, without habits.</param>
    /// <param name="sentences">What it reads.</param>
    /// <param name="lexicon">The lexicon.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    internal static TransitionHabits Watch(Parser parser, IReadOnlyList<TaggedSentence> sentences, Lexicon lexicon, CancellationToken cancellationToken)
    {
        var counts = new int[TransitionHabits.States][];
        var table = new TokenTable();
        var state = new ParserState();
        foreach (var sentence in sentences)
        {
            cancellationToken.ThrowIfCancellationRequested();
            table.Load(sentence.Gold.Text, sentence.Gold.Starts, sentence.Gold.Lengths, lexicon);
            state.Start(table, sentence.Tags, sentence.Morph);
            while (!state.Done)
            {
                var number = state.Only() < 0 ? TransitionHabits.Number(state) : -1;
                var transition = parser.Next(state);
                if (number >= 0)
                    (counts[number] ??= new int[ParserState.Transitions])[transition]++;
                state.Apply(transition);
            }
        }

        var habits = Enumerable.Range(0, counts.Length).Where(number => IsHabit(counts[number])).ToArray();
        return new TransitionHabits(new HabitTable(
            [.. habits.Select(number => (uint)number + 1)], [.. habits.Select(number => (ushort)Array.IndexOf(counts[number], counts[number].Max()))]));
    }

    private static bool IsHabit(int[]? counts)
    {
        if (counts is null)
            return false;
        var most = counts.Max();
        return counts.Sum() >= Fewest && most >= (long)(counts.Sum() - most) * Odds;
    }
}
