using System.Runtime.InteropServices;
using Rhetor.Languages.Grammar.Features;
using Rhetor.Languages.Grammar.Raw;
using Rhetor.Languages.Grammar.Tagging;

namespace Rhetor.Languages.Grammar.Habits;

/// <summary>Watches the taggers read a text, and notes which words nearly always come out alike.</summary>
internal sealed class WordHabitTraining
{
    /// <summary>How many lines of raw text are enough.</summary>
    internal const int Lines = 60_000;

    /// <summary>How often a word must come up.</summary>
    private const int Fewest = 20;

    /// <summary>How many times more often than otherwise it must come out alike.</summary>
    private const int Odds = 100;

    private const int LongestLine = 2000;

    private readonly Dictionary<ulong, int> _tags = [];
    private readonly Dictionary<ulong, int> _features = [];

    /// <summary>Watches the taggers.</summary>
    /// <param name="upos">The tagger of parts of speech, without habits.</param>
    /// <param name="morph">That of features, without habits.</param>
    /// <param name="lexicon">The lexicon.</param>
    /// <param name="lines">What they read, a sentence or a paragraph each.</param>
    /// <param name="classes">How many bundles there are.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    internal static WordHabits Watch(
        UposTagger upos, MorphTagger morph, Lexicon lexicon, IEnumerable<string> lines, int classes, CancellationToken cancellationToken)
    {
        var training = new WordHabitTraining();
        var scratch = new GrammarScratch();
        List<int> starts = [], lengths = [];
        foreach (var line in lines)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (line.Length is 0 or > LongestLine)
                continue;
            starts.Clear();
            lengths.Clear();
            RawTokenizer.Cut(line, starts, lengths);
            scratch.Start(starts.Count, GrammarSteps.Feats, classes);
            scratch.Table.Load(line, CollectionsMarshal.AsSpan(starts), CollectionsMarshal.AsSpan(lengths), lexicon);
            upos.Tag(scratch);
            morph.Tag(scratch);
            for (var i = TokenTable.Pad; i < scratch.Count + TokenTable.Pad; i++)
                training.See(scratch, i);
        }

        return new WordHabits(Habits(training._tags), Habits(training._features));
    }

    private static HabitTable Habits(Dictionary<ulong, int> counts)
    {
        var sums = new Dictionary<uint, (int Count, int Most, ushort Decision)>();
        foreach (var (situation, count) in counts)
        {
            ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(sums, (uint)(situation >> 16), out _);
            sum.Count += count;
            if (count > sum.Most)
                (sum.Most, sum.Decision) = (count, (ushort)situation);
        }

        var kept = sums.Where(sum => sum.Value.Count >= Fewest && sum.Value.Most >= (long)(sum.Value.Count - sum.Value.Most) * Odds)
            .OrderBy(sum => sum.Key).ToArray();
        return new HabitTable([.. kept.Select(sum => sum.Key)], [.. kept.Select(sum => sum.Value.Decision)]);
    }

    private static void Add(Dictionary<ulong, int> counts, uint key, ushort decision) =>
        CollectionsMarshal.GetValueRefOrAddDefault(counts, ((ulong)key << 16) | decision, out _)++;

    private void See(GrammarScratch scratch, int i)
    {
        var type = scratch.Table.TypeOf(i);
        Add(_tags, HabitKeys.Word(type, scratch.Table.Views[i].Place), scratch.Tags[i]);
        Add(_features, HabitKeys.Reading(type, scratch.Tags[i]), scratch.Feature[i]);
    }
}
