using Rhetor.Languages.Grammar.Raw;

namespace Rhetor.Languages.Grammar.Habits;

/// <summary>Watches a model read a text, and notes where it always decides alike.</summary>
internal static class HabitTraining
{
    /// <summary>How many lines of raw text are enough.</summary>
    internal const int Lines = 60_000;

    private const int LongestLine = 2000;

    /// <summary>The model with the habits it shows.</summary>
    /// <param name="model">The model; habits that it has already are not made use of.</param>
    /// <param name="sentences">What it reads, a sentence or a paragraph each.</param>
    /// <param name="counters">What counts as a habit.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    internal static GrammarModel Watch(GrammarModel model, IEnumerable<string> sentences, HabitCounters counters, CancellationToken cancellationToken)
    {
        var thinking = model.With(GrammarHabits.None);
        var scratch = new GrammarScratch { Watched = counters };
        List<int> starts = [], lengths = [];
        foreach (var sentence in sentences)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (sentence.Length is 0 or > LongestLine)
                continue;
            starts.Clear();
            lengths.Clear();
            RawTokenizer.Cut(sentence, starts, lengths);
            thinking.Annotate(sentence, [.. starts], [.. lengths], GrammarSteps.Parse, scratch);
        }

        return model.With(new GrammarHabits(counters.Transitions.Habits(), counters.Relations.Habits()));
    }
}
