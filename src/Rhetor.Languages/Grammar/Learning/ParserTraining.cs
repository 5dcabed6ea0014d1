using Rhetor.Languages.Grammar.Features;
using Rhetor.Languages.Grammar.Parsing;

namespace Rhetor.Languages.Grammar.Learning;

/// <summary>Trains the transitions with the dynamic oracle: after the first epochs the parser mostly walks where it would walk itself,
/// and learns the best from there.</summary>
internal static class ParserTraining
{
    private const int EpochsOnGold = 1;
    private const uint ExplorePercent = 90;

    internal static WeightTable Train(
        IReadOnlyList<TaggedSentence> sentences, Lexicon lexicon, LearningSettings settings, int seed, CancellationToken cancellationToken)
    {
        var model = new Perceptron(ParserState.Transitions);
        var table = new TokenTable();
        var state = new ParserState();
        var list = new FeatureList(new uint[FeatureList.Capacity]);
        var random = new SeededOrder(seed);
        foreach (var sentence in sentences)
        {
            cancellationToken.ThrowIfCancellationRequested();
            table.Load(sentence.Gold.Text, sentence.Gold.Starts, sentence.Gold.Lengths, lexicon);
            state.Start(sentence.Gold.Count);
            while (!state.Done)
            {
                var transition = Parser.Only(state);
                if (transition < 0)
                {
                    ParserFeatures.Collect(table, sentence.Tags, sentence.Morph, state, ref list);
                    model.Count(list.Items);
                    transition = Cheapest(state, sentence.Gold.Heads);
                }

                state.Apply(transition);
            }
        }

        model.Freeze(LearningSettings.Minimum);
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        for (var epoch = 0; epoch < settings.Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var n in order)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var sentence = sentences[n];
                table.Load(sentence.Gold.Text, sentence.Gold.Starts, sentence.Gold.Lengths, lexicon);
                Learn(model, table, state, sentence, random, epoch >= EpochsOnGold, LearningSettings.Margin, ref list);
            }
        }

        return Pruning.Prune(model.Compile(), settings);
    }

    private static void Learn(
        Perceptron model,
        TokenTable table,
        ParserState state,
        TaggedSentence sentence,
        SeededOrder random,
        bool explore,
        float margin,
        ref FeatureList list)
    {
        var scores = new float[ParserState.Transitions];
        var room = new int[FeatureList.Capacity];
        state.Start(sentence.Gold.Count);
        while (!state.Done)
        {
            var transition = Parser.Only(state);
            if (transition < 0)
            {
                ParserFeatures.Collect(table, sentence.Tags, sentence.Morph, state, ref list);
                scores.AsSpan().Clear();
                var rows = room.AsSpan(0, model.Resolve(list.Items, room));
                model.Score(rows, scores);
                var (best, right, wrong) = Choices(state, sentence.Gold.Heads, scores);
                if (wrong >= 0 && scores[right] - scores[wrong] <= margin)
                    model.Update(rows, right, wrong, 1);
                model.Tick();
                transition = explore && random.Below(100) < ExplorePercent ? best : right;
            }

            state.Apply(transition);
        }
    }

    /// <summary>The best-scoring transition of all, of the cheapest, and of the others (-1 when there is none).</summary>
    private static (int Best, int Right, int Wrong) Choices(ParserState state, int[] gold, float[] scores)
    {
        Span<int> costs = stackalloc int[ParserState.Transitions];
        var least = int.MaxValue;
        for (var t = 0; t < ParserState.Transitions; t++)
        {
            costs[t] = state.Allows(t) ? ParserOracle.Cost(state, gold, t) : int.MaxValue;
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

    private static int Cheapest(ParserState state, int[] gold)
    {
        var best = -1;
        var least = int.MaxValue;
        foreach (var t in (ReadOnlySpan<int>)[ParserState.Left, ParserState.Right, ParserState.Shift])
        {
            if (!state.Allows(t))
                continue;
            var cost = ParserOracle.Cost(state, gold, t);
            if (cost < least)
                (best, least) = (t, cost);
        }

        return best;
    }
}
