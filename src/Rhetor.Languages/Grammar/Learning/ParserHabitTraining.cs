using System.Runtime.InteropServices;
using Rhetor.Languages.Grammar.Features;
using Rhetor.Languages.Grammar.Parsing;
using Rhetor.Languages.Grammar.Raw;
using Rhetor.Languages.Grammar.Tagging;

namespace Rhetor.Languages.Grammar.Learning;

/// <summary>Watches a parser read the treebank and raw text, and notes in which states it nearly always does the same, and
/// which words it nearly always gives the same relation.</summary>
/// <param name="parser">The parser, without habits.</param>
/// <param name="lexicon">The lexicon.</param>
internal sealed class ParserHabitTraining(Parser parser, Lexicon lexicon)
{
    /// <summary>How often a state must come up.</summary>
    private const int Fewest = 10;

    private const int LongestLine = 2000;

    private readonly int[] _transitions = new int[TransitionHabits.Places * ParserState.Transitions];
    private readonly int[] _relations = new int[RelationHabits.Places * RelationSlots.Width];
    private ushort[] _names = new ushort[64];
    private readonly TokenTable _table = new();
    private readonly ParserState _state = new();

    /// <summary>Watches it read a treebank.</summary>
    internal void Watch(IReadOnlyList<TaggedSentence> sentences, CancellationToken cancellationToken)
    {
        foreach (var sentence in sentences)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _table.Load(sentence.Gold.Text, sentence.Gold.Starts, sentence.Gold.Lengths, lexicon);
            _state.Start(_table, sentence.Tags, sentence.Morph);
            Read(_state);
        }
    }

    /// <summary>Watches it read lines, a sentence or a paragraph each.</summary>
    /// <param name="upos">What tags them.</param>
    /// <param name="morph">What gives them features.</param>
    /// <param name="lines">The lines.</param>
    /// <param name="classes">How many bundles of features there are.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    internal void Watch(UposTagger upos, MorphTagger morph, IEnumerable<string> lines, int classes, CancellationToken cancellationToken)
    {
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
            for (int first = 0, end; first < starts.Count; first = end)
            {
                end = first + 1;
                while (end < starts.Count && !(line[starts[end - 1]] is '.' or '!' or '?' && char.IsUpper(line[starts[end]])))
                    end++;
                scratch.Start(end - first, GrammarSteps.Parse, classes);
                scratch.Table.Load(line, CollectionsMarshal.AsSpan(starts)[first..end], CollectionsMarshal.AsSpan(lengths)[first..end], lexicon);
                upos.Tag(scratch);
                morph.Tag(scratch);
                MorphTagger.Join(scratch);
                scratch.State.Start(scratch.Table, scratch.PaddedTags, scratch.Morph);
                Read(scratch.State);
            }
        }
    }

    /// <summary>The habits of its steps so far.</summary>
    /// <param name="odds">How many times more often than otherwise a state must end alike.</param>
    internal TransitionHabits Transitions(int odds) => TransitionHabits.Of(Habits(_transitions, ParserState.Transitions, ParserState.Transitions, odds));

    /// <summary>The habits of its names so far.</summary>
    /// <param name="odds">How many times more often than otherwise a word must be named alike.</param>
    internal RelationHabits Relations(int odds) => RelationHabits.Of(Habits(_relations, RelationSlots.Width, RelationHabits.Slots, odds));

    private static int[] Habits(int[] counts, int width, int most, int odds)
    {
        var habits = new int[counts.Length / width];
        for (var place = 0; place < habits.Length; place++)
        {
            var own = counts.AsSpan(place * width, width);
            int all = 0, best = 0;
            for (var k = 0; k < width; k++)
            {
                all += own[k];
                best = own[k] > own[best] ? k : best;
            }

            habits[place] = all >= Fewest && best < most && own[best] >= (long)(all - own[best]) * odds ? best : -1;
        }

        return habits;
    }

    private void Read(ParserState state)
    {
        while (!state.Done)
        {
            var transition = parser.Next(state);
            if (state.Only() < 0)
                _transitions[((int)state.HabitPlace * ParserState.Transitions) + transition]++;
            state.Apply(transition);
        }

        if (_names.Length < state.Nodes.Length)
            _names = new ushort[state.Nodes.Length];
        for (var d = TokenTable.Pad; d < state.Root; d++)
        {
            var place = new RelationPlace(state.Nodes, _names, d);
            if (place.Head == state.Root)
            {
                place.SetName(parser.RootRelation);
                continue;
            }

            var slot = parser.Slot(state.Nodes, _names, d);
            _relations[((int)RelationHabits.Place(place) * RelationSlots.Width) + slot]++;
            place.SetName(parser.Slots.Name(place.At(d).Pos, slot));
        }
    }
}
