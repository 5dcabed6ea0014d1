using System.Runtime.InteropServices;
using Rhetor.Languages.Grammar.Features;
using Rhetor.Languages.Grammar.Parsing;

namespace Rhetor.Languages.Grammar.Learning;

/// <summary>Trains the transitions with the dynamic oracle: after the first epochs the parser mostly walks where it would walk itself,
/// and learns the best from there.</summary>
internal static class ParserTraining
{
    private const int EpochsOnGold = 1;
    private const uint ExplorePercent = 90;
    internal const uint FirstAlonePercent = 33;
    private const uint Dropped = 20;
    private const double Fine = 4;

    internal static TransitionTable Train(
        IReadOnlyList<TaggedSentence> sentences, Lexicon lexicon, TransitionHabits habits, int bits, int epochs, int seed, CancellationToken cancellationToken)
    {
        if (sentences.Count == 0)
            return TransitionTable.Empty;
        var left = new double[1 << bits];
        var right = new double[1 << bits];
        for (var run = 0; run < LearningSettings.ParserRuns; run++)
        {
            var model = Run(sentences, lexicon, habits, bits, epochs, seed + run, cancellationToken);
            var shift = model.Averages(ParserState.Shift);
            Add(left, model.Averages(ParserState.Left), shift);
            Add(right, model.Averages(ParserState.Right), shift);
        }

        return new TransitionTable(Round(left), Round(right));
    }

    private static TablePerceptron Run(
        IReadOnlyList<TaggedSentence> sentences, Lexicon lexicon, TransitionHabits habits, int bits, int epochs, int seed, CancellationToken cancellationToken)
    {
        var model = new TablePerceptron(bits, ParserState.Transitions);
        var table = new TokenTable();
        var state = new ParserState();
        var random = new SeededOrder(seed);
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var n in order)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var sentence = sentences[n];
                table.Load(sentence.Gold.Text, sentence.Gold.Starts, sentence.Gold.Lengths, lexicon);
                state.Start(table, sentence.Tags, sentence.Morph);
                Learn(model, habits, state, new ParserOracle(sentence.Gold.Heads), random, epoch >= EpochsOnGold);
            }
        }

        return model;
    }

    private static void Add(double[] sums, IEnumerable<double> weights, IEnumerable<double> shift)
    {
        var row = 0;
        foreach (var (weight, other) in weights.Zip(shift))
            sums[row++] += weight - other;
    }

    private static sbyte[] Round(double[] sums) =>
    [
        .. sums.Select(sum => (sbyte)Math.Clamp(
            Math.Round(sum / LearningSettings.ParserRuns * Fine, MidpointRounding.AwayFromZero), -TransitionTable.Limit, TransitionTable.Limit)),
    ];

    private static void Learn(TablePerceptron model, TransitionHabits habits, ParserState state, ParserOracle oracle, SeededOrder random, bool explore)
    {
        Span<float> scores = stackalloc float[ParserState.Transitions];
        Span<uint> keys = stackalloc uint[ParserFeatures.Count];
        while (!state.Done)
        {
            var transition = state.Only();
            if (transition < 0)
                transition = state.Habit(habits);
            if (transition < 0)
            {
                var sink = new FeatureKeys(keys);
                ParserFeatures.CollectFirst(state.Place, ref sink);
                ParserFeatures.CollectRest(state.Place, ref sink);
                var seen = random.Below(100) < FirstAlonePercent ? keys[..ParserFeatures.First] : keys;
                var kept = seen[..random.Thin(MemoryMarshal.Cast<uint, int>(seen), Dropped)];
                model.Score(kept, scores);
                var (best, right, wrong) = Choices(state, oracle, scores);
                if (wrong >= 0 && scores[right] - scores[wrong] <= LearningSettings.Margin)
                    model.Update(kept, right, wrong);
                model.Tick();
                transition = explore && random.Below(100) < ExplorePercent ? best : right;
            }

            state.Apply(transition);
        }
    }

    /// <summary>The best-scoring transition of all, of the cheapest, and of the others (-1 when there is none).</summary>
    private static (int Best, int Right, int Wrong) Choices(ParserState state, ParserOracle oracle, ReadOnlySpan<float> scores)
    {
        Span<int> costs = stackalloc int[ParserState.Transitions];
        var least = int.MaxValue;
        for (var t = 0; t < ParserState.Transitions; t++)
        {
            costs[t] = state.Allows(t) ? oracle.Cost(state, t) : int.MaxValue;
            least = Math.Min(least, costs[t]);
        }

        int best = -1, right = -1, wrong = -1;
        for (var t = 0; t < ParserState.Transitions; t++)
        {
            if (costs[t] == int.MaxValue)
                continue;
            if (best < 0 || scores[t] > scores[best])
                best = t;
            if (costs[t] == least && (right < 0 || scores[t] > scores[right]))
                right = t;
            if (costs[t] > least && (wrong < 0 || scores[t] > scores[wrong]))
                wrong = t;
        }

        return (best, right, wrong);
    }
}
