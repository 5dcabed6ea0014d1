using System.Numerics;
using Rhetor.Languages.Grammar.Features;
using Rhetor.Languages.Grammar.Tagging;

namespace Rhetor.Languages.Grammar.Learning;

/// <summary>Trains one pass of the part-of-speech tagger.</summary>
internal static class UposTraining
{
    /// <summary>Trains a pass.</summary>
    /// <param name="sentences">The sentences.</param>
    /// <param name="lexicon">The lexicon that the tagger will have.</param>
    /// <param name="allowed">The parts of speech of the treebank.</param>
    /// <param name="first">For the second pass, what the first says of each sentence that it was not trained on; otherwise null.</param>
    /// <param name="settings">How.</param>
    /// <param name="seed">Orders the sentences.</param>
    /// <param name="cancellationToken">Stops the training.</param>
    internal static WeightTable Train(
        IReadOnlyList<TrainingSentence> sentences,
        Lexicon lexicon,
        uint allowed,
        IReadOnlyList<byte[]>? first,
        LearningSettings settings,
        int seed,
        CancellationToken cancellationToken)
    {
        var model = new Perceptron(PartOfSpeechNames.Count);
        var table = new TokenTable();
        var list = new FeatureList(new uint[FeatureList.Capacity]);
        for (var n = 0; n < sentences.Count; n++)
        {
            var sentence = sentences[n];
            table.Load(sentence.Text, sentence.Starts, sentence.Lengths, lexicon);
            var tags = Padded(sentence.Upos);
            for (var i = TokenTable.Pad; i < sentence.Count + TokenTable.Pad; i++)
            {
                if (BitOperations.IsPow2(UposTagger.Candidates(table.Types[i].Known, allowed)))
                    continue;
                UposFeatures.Collect(table, i, tags, first is not null, ref list);
                model.Count(list.Items);
            }
        }

        model.Freeze(LearningSettings.Minimum);
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        var random = new SeededOrder(seed);
        for (var epoch = 0; epoch < settings.Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var n in order)
            {
                cancellationToken.ThrowIfCancellationRequested();
                table.Load(sentences[n].Text, sentences[n].Starts, sentences[n].Lengths, lexicon);
                var tags = first is null ? new byte[sentences[n].Count + (2 * TokenTable.Pad)] : Padded(first[n]);
                Learn(model, table, sentences[n], tags, allowed, first is not null, LearningSettings.Margin, random, ref list);
            }
        }

        return Pruning.Prune(model.Compile(), settings);
    }

    private static void Learn(
        Perceptron model, TokenTable table, TrainingSentence sentence, byte[] tags, uint allowed, bool second, float margin, SeededOrder random, ref FeatureList list)
    {
        var scores = new float[PartOfSpeechNames.Count];
        var rows = new int[FeatureList.Capacity];
        for (var i = TokenTable.Pad; i < sentence.Count + TokenTable.Pad; i++)
        {
            var candidates = UposTagger.Candidates(table.Types[i].Known, allowed);
            if (BitOperations.IsPow2(candidates))
            {
                tags[i] = (byte)BitOperations.TrailingZeroCount(candidates);
                continue;
            }

            UposFeatures.Collect(table, i, tags, second, ref list);
            var found = rows.AsSpan(0, random.Thin(rows.AsSpan(0, model.Resolve(list.Items, rows)), LearningSettings.Dropped));
            scores.AsSpan().Clear();
            model.Score(found, scores);
            int gold = sentence.Upos[i - TokenTable.Pad], best = -1, rival = -1;
            for (var left = candidates; left != 0; left &= left - 1)
            {
                var tag = BitOperations.TrailingZeroCount(left);
                if (best < 0 || scores[tag] > scores[best])
                    best = tag;
                if (tag != gold && (rival < 0 || scores[tag] > scores[rival]))
                    rival = tag;
            }

            if ((candidates & (1u << gold)) != 0 && gold != 0)
            {
                if (rival >= 0 && scores[gold] - scores[rival] <= margin)
                    model.Update(found, gold, rival, 1);
                model.Tick();
            }

            tags[i] = (byte)best;
        }
    }

    private static byte[] Padded(byte[] tags)
    {
        var padded = new byte[tags.Length + (2 * TokenTable.Pad)];
        tags.CopyTo(padded, TokenTable.Pad);
        return padded;
    }
}
