using Rhetor.Analysis;
using Rhetor.Documents;
using Rhetor.Learning.Features;
using Rhetor.Learning.Matrices;
using Rhetor.Learning.Trees;

namespace Rhetor.Learning.Models;

/// <summary>What one thread writes on while it scores.</summary>
internal sealed class ScoringScratch
{
    private readonly SentenceWeights _weights;
    private readonly SentencePass _pass;
    private readonly NgramRoom _room = new();
    private readonly int _names;
    private readonly double[] _vectorWeights;
    private int[] _places = new int[256];
    private float[] _placeValues = new float[256];
    private int _placeCount;

    public ScoringScratch(FeatureExtractor extractor, SentenceWeights weights, int treeMarkers, TreeEvaluator? trees)
    {
        var outputs = weights.Table.OutputCount;
        _weights = weights;
        _names = extractor.Schema.Names.Length;
        _pass = new SentencePass(extractor, new WordTable(extractor, weights.Ngrams, outputs, weights.Table.Stride, _room), weights.Table.Stride);
        _vectorWeights = new double[weights.VectorPlaces.Length];
        Logits = new double[outputs];
        Words = new float[outputs];
        TreeScores = new double[treeMarkers];
        Trees = trees?.CreateScratch();
    }

    /// <summary>The document and sentence that it has read to explain it: the findings of a sentence read it once.</summary>
    public (AnalysisResult? Analysis, int Sentence) Explained { get; set; }

    public double[] Logits { get; }

    /// <summary>What the n-grams gave to each logit, in the units of the table.</summary>
    public float[] Words { get; }

    /// <summary>What the n-grams of the last sentence were multiplied with.</summary>
    public float WordFactor { get; private set; }

    /// <summary>Room for what moved a logit.</summary>
    public List<Reason> Reasons { get; } = [];

    public double[] TreeScores { get; }

    public TreeScratch? Trees { get; }

    /// <summary>The named features; vectors and how the sentence is said only after <see cref="Gather"/>.</summary>
    public FeatureRow Features => _pass.Row;

    /// <summary>The named features in ascending order, then a linear logit a marker that has trees.</summary>
    public SparseRow TreeRow => new(_places.AsSpan(0, _placeCount + TreeScores.Length), _placeValues.AsSpan(0, _placeCount + TreeScores.Length));

    /// <summary>Reads a sentence and writes its linear logits.</summary>
    public void Score(AnalysisResult analysis, int sentence)
    {
        _pass.Read(analysis, sentence);
        var (sums, table) = (_pass.Sums, _weights.Table);
        var square = sums[Words.Length];
        square += _weights.Ngrams.AddTo(_pass.Row.Words, _room, sums);
        WordFactor = square > 0 ? _weights.WordScale / MathF.Sqrt(square) : 0;
        for (var k = 0; k < sums.Length; k++) sums[k] *= WordFactor;
        sums.AsSpan(0, Words.Length).CopyTo(Words);
        AddNamed(sums);
        _weights.Text.AddTo(_pass.Text, 1, sums);
        if (_pass.VectorLength > 0) _weights.Vectors.AddTo(_pass.Vector, 1 / _pass.VectorLength, sums);
        table.Finish(sums, Logits);
    }

    /// <summary>Puts the vector and how the sentence is said among the named features.</summary>
    public void Gather()
    {
        for (var k = 0; k < _pass.Text.Length; k++) Features.Set(_weights.TextPlaces[k], _pass.Text[k]);
        if (_pass.VectorLength <= 0) return;
        for (var k = 0; k < _pass.Vector.Length; k++) Features.Set(_weights.VectorPlaces[k], _pass.Vector[k] / _pass.VectorLength);
    }

    /// <summary>Adds to the reasons what each word gives to a marker.</summary>
    /// <returns>What the n-grams of these words give together.</returns>
    public double AddWords(AnnotatedDocument document, Sentence sentence, int marker)
    {
        var table = _weights.Table;
        for (var k = 0; k < _vectorWeights.Length; k++)
            _vectorWeights[k] = _weights.Scales[_weights.VectorPlaces[k]] * (double)table.WeightOf(_weights.ColumnOf(_weights.VectorPlaces[k]), marker);
        return _pass.AddWords(document, sentence, marker, (double)WordFactor * table.Scales[marker], _vectorWeights, Reasons);
    }

    /// <summary>The named features as the trees read them.</summary>
    public void FillTrees()
    {
        var touched = Features.TouchedPlaces;
        _placeCount = touched.Length;
        if (_places.Length < _placeCount + TreeScores.Length)
        {
            _places = new int[(_placeCount + TreeScores.Length) * 2];
            _placeValues = new float[_places.Length];
        }

        touched.CopyTo(_places);
        Array.Sort(_places, 0, _placeCount);
        for (var i = 0; i < _placeCount; i++) _placeValues[i] = Features.Dense[_places[i]];
    }

    public void SetLogit(int treeMarker, float logit)
    {
        _places[_placeCount + treeMarker] = _names + treeMarker;
        _placeValues[_placeCount + treeMarker] = logit;
    }

    private void AddNamed(Span<float> sums)
    {
        var touched = Features.TouchedPlaces;
        _room.Reserve(touched.Length);
        var count = 0;
        foreach (var place in touched)
        {
            if (_weights.Table.PlaceOf(_weights.ColumnOf(place)) is not (var at and >= 0)) continue;
            _room.Places[count] = at;
            _room.Values[count++] = Features.Dense[place] * _weights.Scales[place];
        }

        _weights.Table.Accumulate(_room.Places.AsSpan(0, count), _room.Values.AsSpan(0, count), sums);
    }
}
