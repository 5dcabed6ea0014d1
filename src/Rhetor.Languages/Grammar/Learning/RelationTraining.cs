using Rhetor.Languages.Grammar.Features;
using Rhetor.Languages.Grammar.Parsing;

namespace Rhetor.Languages.Grammar.Learning;

/// <summary>Trains the names of the arcs on the treebank's trees.</summary>
internal static class RelationTraining
{
    internal static WeightTable Train(
        IReadOnlyList<TaggedSentence> sentences,
        Lexicon lexicon,
        int classes,
        ushort root,
        LearningSettings settings,
        int seed,
        CancellationToken cancellationToken)
    {
        var model = new Perceptron(classes);
        var table = new TokenTable();
        var tree = new TreeView();
        var list = new FeatureList(new uint[FeatureList.Capacity]);
        var scores = new float[classes];
        var room = new int[FeatureList.Capacity];
        foreach (var sentence in sentences)
        {
            var relations = Load(table, tree, sentence, lexicon);
            sentence.Gold.Relations.CopyTo(relations, TokenTable.Pad);
            for (var d = TokenTable.Pad; d < tree.Root; d++)
            {
                RelationFeatures.Collect(table, sentence.Tags, sentence.Morph, tree, relations, d, ref list);
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
                var relations = Load(table, tree, sentences[n], lexicon);
                for (var d = TokenTable.Pad; d < tree.Root; d++)
                {
                    relations[d] = root;
                    if (tree.Heads[d] == tree.Root)
                        continue;
                    RelationFeatures.Collect(table, sentences[n].Tags, sentences[n].Morph, tree, relations, d, ref list);
                    relations[d] = Learn(model, list.Items, room, scores, sentences[n].Gold.Relations[d - TokenTable.Pad], root, LearningSettings.Margin);
                }
            }
        }

        return Pruning.Prune(model.Compile(), settings);
    }

    private static ushort Learn(Perceptron model, ReadOnlySpan<uint> features, int[] room, float[] scores, ushort gold, ushort root, float margin)
    {
        scores.AsSpan().Clear();
        var rows = room.AsSpan(0, model.Resolve(features, room));
        model.Score(rows, scores);
        int best = 1, rival = -1;
        for (var relation = 1; relation < scores.Length; relation++)
        {
            if (relation == root)
                continue;
            if (scores[relation] > scores[best] || best == root)
                best = relation;
            if (relation != gold && (rival < 0 || scores[relation] > scores[rival]))
                rival = relation;
        }

        if (gold != 0 && gold != root && rival >= 0)
        {
            if (scores[gold] - scores[rival] <= margin)
                model.Update(rows, gold, rival, 1);
            model.Tick();
        }

        return (ushort)best;
    }

    private static ushort[] Load(TokenTable table, TreeView tree, TaggedSentence sentence, Lexicon lexicon)
    {
        table.Load(sentence.Gold.Text, sentence.Gold.Starts, sentence.Gold.Lengths, lexicon);
        tree.Load(sentence.Gold.Heads, sentence.Gold.Count, sentence.Tags);
        return new ushort[sentence.Tags.Length];
    }
}
