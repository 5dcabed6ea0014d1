using Rhetor.Languages.Grammar.Features;

namespace Rhetor.Languages.Grammar.Learning;

/// <summary>Trains the tagger of features. Not thread-safe; one training an instance.</summary>
internal sealed class MorphTraining
{
    private readonly Perceptron _model;
    private readonly TokenTable _table = new();
    private readonly uint[] _own = new uint[FeatureList.Capacity];
    private readonly int[] _slots = new int[MorphFeatures.Contexts];
    private readonly int[] _rows = new int[FeatureList.Capacity + MorphFeatures.Contexts];
    private readonly float[] _scores;
    private readonly Dictionary<(string Form, byte Place, byte Tag), int[]> _ownRows = [];
    private readonly IReadOnlyList<TrainingSentence> _sentences;
    private readonly Lexicon _lexicon;
    private readonly ushort[][] _bundles;
    private readonly IReadOnlyList<byte[]> _tagged;
    private int[] _slotRows = [];

    private MorphTraining(IReadOnlyList<TrainingSentence> sentences, Lexicon lexicon, ushort[][] bundles, int classes, IReadOnlyList<byte[]> tagged)
    {
        _model = new Perceptron(classes);
        _scores = new float[classes];
        _sentences = sentences;
        _lexicon = lexicon;
        _bundles = bundles;
        _tagged = tagged;
    }

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

    /// <summary>Trains on gold parts of speech among neighbours as the tagger sees them: the mean of several runs in different orders.</summary>
    internal static WeightTable Train(
        IReadOnlyList<TrainingSentence> sentences,
        Lexicon lexicon,
        ushort[][] bundles,
        int classes,
        IReadOnlyList<byte[]> tagged,
        LearningSettings settings,
        int seed,
        CancellationToken cancellationToken) =>
        Pruning.Prune(
            WeightMean.Of([.. Enumerable.Range(seed, settings.Runs).Select(run => TrainOnce(sentences, lexicon, bundles, classes, tagged, settings, run, cancellationToken))]), settings);

    private static WeightTable TrainOnce(
        IReadOnlyList<TrainingSentence> sentences,
        Lexicon lexicon,
        ushort[][] bundles,
        int classes,
        IReadOnlyList<byte[]> tagged,
        LearningSettings settings,
        int seed,
        CancellationToken cancellationToken)
    {
        var training = new MorphTraining(sentences, lexicon, bundles, classes, tagged);
        training.Count();
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        var random = new SeededOrder(seed);
        for (var epoch = 0; epoch < settings.Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var n in order)
            {
                cancellationToken.ThrowIfCancellationRequested();
                training.Learn(n);
            }
        }

        return training._model.Compile();
    }

    private void Count()
    {
        var keys = new uint[MorphFeatures.Contexts];
        for (var n = 0; n < _sentences.Count; n++)
        {
            var (tags, feats) = Load(n);
            _sentences[n].Feats.CopyTo(feats, TokenTable.Pad);
            var passed = default(Passed);
            for (var i = TokenTable.Pad; i < _table.Count + TokenTable.Pad; i++)
            {
                passed.Pass(i - 1, tags[i - 1]);
                var gold = _sentences[n].Upos[i - TokenTable.Pad];
                if (_bundles[gold].Length == 1)
                    continue;
                _model.Count(Own(i, gold));
                Around(i, gold, tags, feats, passed);
                for (var k = 0; k < keys.Length; k++)
                    keys[k] = (uint)_slots[k] + 1;
                _model.Count(keys);
            }
        }

        _model.Freeze(LearningSettings.Minimum, LearningSettings.MinimumAround);
        _slotRows = _model.Rows(MorphFeatures.Places);
    }

    private void Learn(int n)
    {
        var (tags, feats) = Load(n);
        var sentence = _sentences[n];
        var passed = default(Passed);
        for (var i = TokenTable.Pad; i < sentence.Count + TokenTable.Pad; i++)
        {
            passed.Pass(i - 1, tags[i - 1]);
            var upos = sentence.Upos[i - TokenTable.Pad];
            var candidates = _bundles[upos];
            feats[i] = candidates.Length == 1
                ? candidates[0]
                : Learn(Found(i, upos, tags, feats, passed), candidates, sentence.Feats[i - TokenTable.Pad]);
        }
    }

    private ushort Learn(ReadOnlySpan<int> rows, ushort[] candidates, ushort gold)
    {
        _scores.AsSpan().Clear();
        _model.Score(rows, _scores);
        var best = candidates[0];
        var rival = -1;
        foreach (var candidate in candidates)
        {
            if (_scores[candidate] > _scores[best])
                best = candidate;
            if (candidate != gold && (rival < 0 || _scores[candidate] > _scores[rival]))
                rival = candidate;
        }

        if (_scores[gold] - _scores[rival] <= LearningSettings.Margin)
            _model.Update(rows, gold, rival, 1);
        _model.Tick();
        return best;
    }

    private ReadOnlySpan<int> Found(int i, byte upos, byte[] tags, ushort[] feats, in Passed passed)
    {
        var key = (_table.Forms[i].Text, _table.Views[i].Place, upos);
        if (!_ownRows.TryGetValue(key, out var own))
        {
            own = _rows[.._model.Resolve(Own(i, upos), _rows)];
            _ownRows.Add(key, own);
        }

        own.CopyTo(_rows, 0);
        var count = own.Length;
        Around(i, upos, tags, feats, passed);
        foreach (var slot in _slots)
        {
            _rows[count] = _slotRows[slot];
            count += _rows[count] == 0 ? 0 : 1;
        }

        return _rows.AsSpan(0, count);
    }

    private ReadOnlySpan<uint> Own(int i, byte upos)
    {
        var list = new FeatureList(_own, WeightTable.Own);
        MorphFeatures.Own(_table.TypeOf(i), _table.Views[i].Place, upos, ref list);
        return _own.AsSpan(0, list.Count);
    }

    private void Around(int i, byte upos, byte[] tags, ushort[] feats, in Passed passed)
    {
        var seen = tags[i];
        tags[i] = upos;
        MorphFeatures.Around(_table.Views, i, tags, feats, passed, ref _slots[0]);
        tags[i] = seen;
    }

    private (byte[] Tags, ushort[] Feats) Load(int n)
    {
        _table.Load(_sentences[n].Text, _sentences[n].Starts, _sentences[n].Lengths, _lexicon);
        var tags = new byte[_table.Count + (2 * TokenTable.Pad)];
        _tagged[n].CopyTo(tags, TokenTable.Pad);
        return (tags, new ushort[tags.Length]);
    }
}
