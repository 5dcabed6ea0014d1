using Rhetor.Languages.Grammar.Features;

namespace Rhetor.Languages.Grammar.Learning;

/// <summary>Trains the tagger of features.</summary>
internal static class MorphTraining
{
    /// <summary>The bundles seen with each part of speech, the most frequent first; the empty one for those never seen.</summary>
    internal static ushort[][] Bundles(IEnumerable<TrainingSentence> sentences)
    {
        var counts = new Dictionary<ushort, int>[PartOfSpeechNames.Count];
        for (var i = 0; i < counts.Length; i++)
            counts[i] = [];
        foreach (var sentence in sentences)
        {
            for (var i = 0; i < sentence.Count; i++)
            {
                var bundles = counts[sentence.Upos[i]];
                bundles[sentence.Feats[i]] = bundles.GetValueOrDefault(sentence.Feats[i]) + 1;
            }
        }

        return
        [
            .. counts.Select(bundles => bundles.Count == 0
                ? [(ushort)0]
                : bundles.OrderByDescending(x => x.Value).ThenBy(x => x.Key).Select(x => x.Key).ToArray()),
        ];
    }

    /// <summary>Trains on gold parts of speech among neighbours as the tagger sees them.</summary>
    internal static WeightTable Train(
        IReadOnlyList<TrainingSentence> sentences,
        Lexicon lexicon,
        ushort[][] bundles,
        int classes,
        IReadOnlyList<byte[]> tagged,
        LearningSettings settings,
        int seed,
        CancellationToken cancellationToken)
    {
        var model = new Perceptron(classes);
        var table = new TokenTable();
        var list = new FeatureList(new uint[FeatureList.Capacity]);
        for (var n = 0; n < sentences.Count; n++)
        {
            var (tags, feats) = Load(table, sentences[n], lexicon, tagged[n]);
            sentences[n].Feats.CopyTo(feats, TokenTable.Pad);
            for (var i = TokenTable.Pad; i < sentences[n].Count + TokenTable.Pad; i++)
            {
                if (Collect(table, sentences[n], i, tags, feats, bundles, ref list))
                    model.Count(list.Items);
            }
        }

        model.Freeze(LearningSettings.Minimum);
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        var random = new SeededOrder(seed);
        var scores = new float[classes];
        var room = new int[FeatureList.Capacity];
        for (var epoch = 0; epoch < settings.Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var n in order)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var (tags, feats) = Load(table, sentences[n], lexicon, tagged[n]);
                for (var i = TokenTable.Pad; i < sentences[n].Count + TokenTable.Pad; i++)
                {
                    var candidates = bundles[sentences[n].Upos[i - TokenTable.Pad]];
                    feats[i] = Collect(table, sentences[n], i, tags, feats, bundles, ref list)
                        ? Learn(model, list.Items, room, scores, candidates, sentences[n].Feats[i - TokenTable.Pad], LearningSettings.Margin)
                        : candidates[0];
                }
            }
        }

        return Pruning.Prune(model.Compile(), settings);
    }

    private static ushort Learn(
        Perceptron model, ReadOnlySpan<uint> features, int[] room, float[] scores, ushort[] candidates, ushort gold, float margin)
    {
        scores.AsSpan().Clear();
        var rows = room.AsSpan(0, model.Resolve(features, room));
        model.Score(rows, scores);
        var best = candidates[0];
        var rival = -1;
        foreach (var candidate in candidates)
        {
            if (scores[candidate] > scores[best])
                best = candidate;
            if (candidate != gold && (rival < 0 || scores[candidate] > scores[rival]))
                rival = candidate;
        }

        if (scores[gold] - scores[rival] <= margin)
            model.Update(rows, gold, rival, 1);
        model.Tick();
        return best;
    }

    private static bool Collect(
        TokenTable table, TrainingSentence sentence, int i, byte[] tags, ushort[] feats, ushort[][] bundles, ref FeatureList list)
    {
        var gold = sentence.Upos[i - TokenTable.Pad];
        if (bundles[gold].Length == 1)
            return false;
        var seen = tags[i];
        tags[i] = gold;
        MorphFeatures.Collect(table, i, tags, feats, ref list);
        tags[i] = seen;
        return true;
    }

    private static (byte[] Tags, ushort[] Feats) Load(TokenTable table, TrainingSentence sentence, Lexicon lexicon, byte[] tagged)
    {
        table.Load(sentence.Text, sentence.Starts, sentence.Lengths, lexicon);
        var tags = new byte[sentence.Count + (2 * TokenTable.Pad)];
        tagged.CopyTo(tags, TokenTable.Pad);
        return (tags, new ushort[tags.Length]);
    }
}
