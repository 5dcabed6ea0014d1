using System.Numerics;
using Rhetor.Languages.Grammar.Features;
using Rhetor.Languages.Grammar.Tagging;

namespace Rhetor.Languages.Grammar.Learning;

/// <summary>Trains the part-of-speech tagger. Not thread-safe; one training an instance.</summary>
internal sealed class UposTraining
{
    private readonly Perceptron _model = new(PartOfSpeechNames.Count);
    private readonly TokenTable _table = new();
    private readonly uint[] _own = new uint[FeatureList.Capacity];
    private readonly int[] _slots = new int[UposFeatures.Contexts];
    private readonly int[] _rows = new int[FeatureList.Capacity + UposFeatures.Contexts];
    private readonly float[] _scores = new float[PartOfSpeechNames.Count];
    private readonly Dictionary<(string Form, byte Place), int[]> _ownRows = [];
    private readonly IReadOnlyList<TrainingSentence> _sentences;
    private readonly Lexicon _lexicon;
    private readonly uint _allowed;
    private readonly SeededOrder _random;
    private int[] _slotRows = [];

    private UposTraining(IReadOnlyList<TrainingSentence> sentences, Lexicon lexicon, uint allowed, int seed)
    {
        _sentences = sentences;
        _lexicon = lexicon;
        _allowed = allowed;
        _random = new SeededOrder(seed);
    }

    /// <summary>Trains the tagger's weights: the mean of several runs in different orders.</summary>
    /// <param name="sentences">The sentences.</param>
    /// <param name="lexicon">The lexicon that the tagger will have.</param>
    /// <param name="allowed">The parts of speech of the treebank.</param>
    /// <param name="settings">How.</param>
    /// <param name="seed">Orders the sentences.</param>
    /// <param name="cancellationToken">Stops the training.</param>
    internal static WeightTable Train(
        IReadOnlyList<TrainingSentence> sentences, Lexicon lexicon, uint allowed, LearningSettings settings, int seed, CancellationToken cancellationToken) =>
        Pruning.Prune(
            WeightMean.Of([.. Enumerable.Range(seed, settings.Runs).Select(run => TrainOnce(sentences, lexicon, allowed, settings, run, cancellationToken))]), settings);

    /// <summary>One run.</summary>
    /// <param name="sentences">The sentences.</param>
    /// <param name="lexicon">The lexicon that the tagger will have.</param>
    /// <param name="allowed">The parts of speech of the treebank.</param>
    /// <param name="settings">How.</param>
    /// <param name="seed">Orders the sentences.</param>
    /// <param name="cancellationToken">Stops the training.</param>
    private static WeightTable TrainOnce(
        IReadOnlyList<TrainingSentence> sentences,
        Lexicon lexicon,
        uint allowed,
        LearningSettings settings,
        int seed,
        CancellationToken cancellationToken)
    {
        var training = new UposTraining(sentences, lexicon, allowed, seed);
        training.Count();
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        for (var epoch = 0; epoch < settings.Epochs; epoch++)
        {
            training._random.Shuffle(order);
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
        var keys = new uint[UposFeatures.Contexts];
        for (var n = 0; n < _sentences.Count; n++)
        {
            Load(n);
            var tags = new byte[_table.Count + (2 * TokenTable.Pad)];
            _sentences[n].Upos.CopyTo(tags, TokenTable.Pad);
            for (var i = TokenTable.Pad; i < _table.Count + TokenTable.Pad; i++)
            {
                if (BitOperations.IsPow2(UposTagger.Candidates(_table.TypeOf(i).Known, _allowed)))
                    continue;
                _model.Count(Own(i));
                Around(i, tags);
                for (var k = 0; k < keys.Length; k++)
                    keys[k] = (uint)_slots[k] + 1;
                _model.Count(keys);
            }
        }

        _model.Freeze(LearningSettings.Minimum);
        _slotRows = _model.Rows(UposFeatures.Places);
    }

    private void Learn(int n)
    {
        Load(n);
        var sentence = _sentences[n];
        var tags = new byte[sentence.Count + (2 * TokenTable.Pad)];
        for (var i = TokenTable.Pad; i < sentence.Count + TokenTable.Pad; i++)
        {
            var candidates = UposTagger.Candidates(_table.TypeOf(i).Known, _allowed);
            if (BitOperations.IsPow2(candidates))
            {
                tags[i] = (byte)BitOperations.TrailingZeroCount(candidates);
                continue;
            }

            var found = Found(i, tags);
            _scores.AsSpan().Clear();
            _model.Score(found, _scores);
            tags[i] = Learn(found, candidates, sentence.Upos[i - TokenTable.Pad]);
        }
    }

    private byte Learn(ReadOnlySpan<int> found, uint candidates, int gold)
    {
        int best = -1, rival = -1;
        for (var left = candidates; left != 0; left &= left - 1)
        {
            var tag = BitOperations.TrailingZeroCount(left);
            if (best < 0 || _scores[tag] > _scores[best])
                best = tag;
            if (tag != gold && (rival < 0 || _scores[tag] > _scores[rival]))
                rival = tag;
        }

        if ((candidates & (1u << gold)) != 0 && gold != 0)
        {
            if (rival >= 0 && _scores[gold] - _scores[rival] <= LearningSettings.Margin)
                _model.Update(found, gold, rival, 1);
            _model.Tick();
        }

        return (byte)best;
    }

    /// <summary>The rows of the features, thinned out.</summary>
    private ReadOnlySpan<int> Found(int i, byte[] tags)
    {
        var key = (_table.Forms[i].Text, _table.Views[i].Place);
        if (!_ownRows.TryGetValue(key, out var own))
        {
            own = _rows[.._model.Resolve(Own(i), _rows)];
            _ownRows.Add(key, own);
        }

        own.CopyTo(_rows, 0);
        var count = own.Length;
        Around(i, tags);
        foreach (var slot in _slots)
        {
            _rows[count] = _slotRows[slot];
            count += _rows[count] == 0 ? 0 : 1;
        }

        return _rows.AsSpan(0, _random.Thin(_rows.AsSpan(0, count), LearningSettings.Dropped));
    }

    private ReadOnlySpan<uint> Own(int i)
    {
        var list = new FeatureList(_own, WeightTable.Own);
        UposFeatures.Own(_table.TypeOf(i), _table.Views[i].Place, ref list);
        return _own.AsSpan(0, list.Count);
    }

    private void Around(int i, byte[] tags) => UposFeatures.Around(ref _table.Views[i], ref tags[i], ref _slots[0]);

    private void Load(int n) => _table.Load(_sentences[n].Text, _sentences[n].Starts, _sentences[n].Lengths, _lexicon);
}
