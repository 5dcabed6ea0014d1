using Rhetor.Languages.Grammar.Features;
using Rhetor.Languages.Grammar.Lemmas;

namespace Rhetor.Languages.Grammar.Learning;

/// <summary>Collects lemma scripts and the dictionary, and trains the chooser on each known word once, as unknown words come.</summary>
internal static class LemmaTraining
{
    private sealed class Word
    {
        internal required int Sentence { get; init; }

        internal required int Index { get; init; }

        internal required byte Upos { get; init; }

        internal required ushort Feats { get; init; }

        internal SortedDictionary<LemmaScript, int> Scripts { get; } = new(Comparer<LemmaScript>.Create(Compare));

        internal LemmaScript Usual => Scripts.MaxBy(pair => pair.Value).Key;
    }

    internal static Lemmatiser Train(
        IReadOnlyList<TrainingSentence> sentences, Lexicon lexicon, LearningSettings settings, int seed, CancellationToken cancellationToken)
    {
        var words = Words(sentences, lexicon);
        var (scripts, ids) = Scripts(words.Values);
        var order = words.Values.ToArray();
        var table = new TokenTable();
        var list = new FeatureList(new uint[FeatureList.Capacity]);
        var model = new Perceptron(scripts.All.Count);
        var examples = new List<(uint[] Features, ushort[] Candidates, ushort Gold)>();
        var candidates = new ushort[256];
        foreach (var word in order)
        {
            var sentence = sentences[word.Sentence];
            table.Load(sentence.Text, sentence.Starts, sentence.Lengths, lexicon);
            var i = word.Index + TokenTable.Pad;
            LemmaFeatures.Collect(table, i, word.Upos, word.Feats, ref list);
            model.Count(list.Items);
            var count = scripts.Candidates(table.Plain(i), word.Upos, candidates);
            examples.Add((list.Items.ToArray(), candidates.AsSpan(0, count).ToArray(), ids[word.Usual]));
        }

        model.Freeze(LearningSettings.Minimum);
        var shuffled = Enumerable.Range(0, examples.Count).ToArray();
        var random = new SeededOrder(seed);
        var scores = new float[scripts.All.Count];
        var room = new int[FeatureList.Capacity];
        for (var epoch = 0; epoch < settings.Epochs; epoch++)
        {
            random.Shuffle(shuffled);
            foreach (var n in shuffled)
            {
                cancellationToken.ThrowIfCancellationRequested();
                Learn(model, examples[n].Features, room, examples[n].Candidates, examples[n].Gold, scores, LearningSettings.Margin);
            }
        }

        var dictionary = words.Where(pair => pair.Key != 0).Select(pair => (pair.Key, ids[pair.Value.Usual])).OrderBy(pair => pair.Key).ToArray();
        return new Lemmatiser(scripts, new LemmaDictionary(dictionary), Pruning.Prune(model.Compile(), settings));
    }

    private static void Learn(Perceptron model, uint[] features, int[] room, ushort[] candidates, ushort gold, float[] scores, float margin)
    {
        scores.AsSpan().Clear();
        var rows = room.AsSpan(0, model.Resolve(features, room));
        model.Score(rows, scores);
        var rival = -1;
        foreach (var candidate in candidates)
        {
            if (candidate != gold && (rival < 0 || scores[candidate] > scores[rival]))
                rival = candidate;
        }

        if (rival >= 0 && scores[gold] - scores[rival] <= margin)
            model.Update(rows, gold, rival, 1);
        model.Tick();
    }

    private static Dictionary<uint, Word> Words(IReadOnlyList<TrainingSentence> sentences, Lexicon lexicon)
    {
        var words = new Dictionary<uint, Word>();
        var table = new TokenTable();
        for (var n = 0; n < sentences.Count; n++)
        {
            var sentence = sentences[n];
            table.Load(sentence.Text, sentence.Starts, sentence.Lengths, lexicon);
            for (var k = 0; k < sentence.Count; k++)
            {
                if (sentence.Lemmas[k].Length == 0)
                    continue;
                var script = LemmaScript.Derive(table.Plain(k + TokenTable.Pad), sentence.Lemmas[k]);
                if (!Usable(script))
                    continue;
                var key = LemmaDictionary.Key(table, k + TokenTable.Pad, sentence.Upos[k], sentence.Feats[k]);
                if (!words.TryGetValue(key, out var word))
                    words.Add(key, word = new Word { Sentence = n, Index = k, Upos = sentence.Upos[k], Feats = sentence.Feats[k] });
                word.Scripts[script] = word.Scripts.GetValueOrDefault(script) + 1;
            }
        }

        return words;
    }

    private static bool Usable(LemmaScript script) =>
        Math.Max(Math.Max(script.FrontOff.Length, script.FrontOn.Length), Math.Max(script.BackOff.Length, script.BackOn.Length))
            <= LemmaScript.LongestAffix;

    private static (LemmaScripts Scripts, Dictionary<LemmaScript, ushort> Ids) Scripts(IEnumerable<Word> words)
    {
        var seen = new SortedDictionary<LemmaScript, (int Count, uint Uses)>(Comparer<LemmaScript>.Create(Compare));
        foreach (var word in words)
        {
            foreach (var script in word.Scripts.Keys)
            {
                var (count, uses) = seen.GetValueOrDefault(script);
                seen[script] = (count + 1, uses | (1u << word.Upos));
            }
        }

        var order = seen.OrderByDescending(pair => pair.Value.Count).Take(ushort.MaxValue).ToArray();
        var ids = new Dictionary<LemmaScript, ushort>();
        foreach (var (script, _) in order)
            ids.Add(script, (ushort)ids.Count);
        return (new LemmaScripts([.. order.Select(pair => pair.Key)], [.. order.Select(pair => pair.Value.Uses)]), ids);
    }

    private static int Compare(LemmaScript x, LemmaScript y)
    {
        var order = x.Case.CompareTo(y.Case);
        order = order != 0 ? order : string.CompareOrdinal(x.FrontOff, y.FrontOff);
        order = order != 0 ? order : string.CompareOrdinal(x.FrontOn, y.FrontOn);
        order = order != 0 ? order : string.CompareOrdinal(x.BackOff, y.BackOff);
        return order != 0 ? order : string.CompareOrdinal(x.BackOn, y.BackOn);
    }
}
