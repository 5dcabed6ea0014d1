using Rhetor.Analysis;
using Rhetor.Learning.Features;
using Rhetor.Learning.Linear;
using Rhetor.Learning.Matrices;
using Rhetor.Learning.Trees;

namespace Rhetor.Learning.Models;

/// <summary>What one thread writes on while it scores.</summary>
internal sealed class ScoringScratch
{
    private readonly int _names;
    private readonly int _buckets;
    private int[] _columns = new int[1024];
    private float[] _values = new float[1024];
    private int _count;
    private int[] _places = new int[256];
    private float[] _placeValues = new float[256];
    private int _placeCount;

    public ScoringScratch(FeatureExtractor extractor, LinearTable table, WordBucket[] buckets, int treeMarkers, TreeEvaluator? trees)
    {
        Features = new FeatureRow(extractor.Schema);
        Forms = new FormCache(extractor, table, buckets);
        _names = extractor.Schema.Names.Length;
        _buckets = extractor.Schema.WordBuckets;
        Logits = new double[table.OutputCount];
        TreeScores = new double[treeMarkers];
        Trees = trees?.CreateScratch();
    }

    /// <summary>The document and sentence whose features it holds to explain them: the findings of a sentence read it once.</summary>
    public (AnalysisResult? Analysis, int Sentence) Explained { get; set; }

    public FeatureRow Features { get; }

    public FormCache Forms { get; }

    public double[] Logits { get; }

    public double[] TreeScores { get; }

    public TreeScratch? Trees { get; }

    /// <summary>Occurrences of n-grams, unsorted (the linear table adds them up as they come), then the named features.</summary>
    public SparseRow LinearRow => new(_columns.AsSpan(0, _count), _values.AsSpan(0, _count));

    /// <summary>The named features in ascending order, then a linear logit a marker that has trees.</summary>
    public SparseRow TreeRow => new(_places.AsSpan(0, _placeCount + TreeScores.Length), _placeValues.AsSpan(0, _placeCount + TreeScores.Length));

    /// <summary>The factor of the n-grams in the last row.</summary>
    public float WordFactor { get; private set; }

    /// <summary>The linear logits of the features, whose forms were taken by <see cref="Forms"/>.</summary>
    public void Score(LinearTable table, float[] scales, float wordScale)
    {
        Forms.Add(Features.Words);
        var sums = Forms.Sums;
        var factor = Forms.Square > 0 ? wordScale / MathF.Sqrt(Forms.Square) : 0;
        for (var k = 0; k < sums.Length; k++) sums[k] *= factor;
        AddNamed(table, scales, sums);
        table.Finish(sums, Logits);
        Forms.Clear();
    }

    private void AddNamed(LinearTable table, float[] scales, Span<float> sums)
    {
        Reserve(Features.TouchedPlaces.Length, 0);
        var count = 0;
        foreach (var place in Features.TouchedPlaces)
        {
            var at = table.PlaceOf(_buckets + place);
            if (at < 0) continue;
            _columns[count] = at;
            _values[count++] = Features.Dense[place] * scales[place];
        }

        table.Accumulate(_columns.AsSpan(0, count), _values.AsSpan(0, count), sums);
        _count = 0;
    }

    /// <summary>The named features as the trees read them.</summary>
    public void FillTrees()
    {
        var touched = Features.Touched;
        Reserve(0, touched.Count + TreeScores.Length);
        _placeCount = touched.Count;
        for (var i = 0; i < _placeCount; i++) _places[i] = touched[i];
        Array.Sort(_places, 0, _placeCount);
        for (var i = 0; i < _placeCount; i++) _placeValues[i] = Features.Dense[_places[i]];
    }

    public void Fill(float[] wordWeights, float[] scales, float wordScale)
    {
        var words = Features.Words;
        var touched = Features.Touched;
        Reserve(words.Length + touched.Count, touched.Count + TreeScores.Length);
        WordFactor = Training.LinearRow.Factor(words, wordWeights, wordScale);
        _count = 0;
        foreach (var bucket in words)
        {
            _columns[_count] = bucket;
            _values[_count++] = wordWeights[bucket] * WordFactor;
        }

        _placeCount = touched.Count;
        for (var i = 0; i < touched.Count; i++) _places[i] = touched[i];
        Array.Sort(_places, 0, _placeCount);
        for (var i = 0; i < _placeCount; i++)
        {
            var value = Features.Dense[_places[i]];
            _placeValues[i] = value;
            _columns[_count] = _buckets + _places[i];
            _values[_count++] = value * scales[_places[i]];
        }
    }

    public void SetLogit(int treeMarker, float logit)
    {
        _places[_placeCount + treeMarker] = _names + treeMarker;
        _placeValues[_placeCount + treeMarker] = logit;
    }

    private void Reserve(int linear, int tree)
    {
        if (_columns.Length < linear)
        {
            _columns = new int[linear * 2];
            _values = new float[linear * 2];
        }

        if (_places.Length < tree)
        {
            _places = new int[tree * 2];
            _placeValues = new float[tree * 2];
        }
    }
}
