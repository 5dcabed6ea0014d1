using Rhetor.Learning.Features;
using Rhetor.Learning.Linear;

namespace Rhetor.Learning.Models;

/// <summary>The linear stage of a model, laid out for scoring. Immutable and thread-safe.</summary>
internal sealed class SentenceWeights
{
    private readonly FeatureSchema _schema;

    public SentenceWeights(ClassifierModel model, FeatureExtractor extractor)
    {
        _schema = model.Schema;
        Table = model.Linear;
        WordScale = model.Scales.Words;
        Scales = [.. model.Schema.Names.Select(model.Scales.Of)];
        Ngrams = new NgramWeights(model.Parts.WordWeights, model.Linear);
        TextPlaces = [.. Enumerable.Range(0, LinguisticFeatures.Names.Count).Select(extractor.Linguistics.PlaceOf)];
        VectorPlaces = [.. Enumerable.Range(extractor.Vectors.First, extractor.Vectors.Dimensions)];
        Text = RowsOf(TextPlaces);
        Vectors = RowsOf(VectorPlaces);
    }

    public LinearTable Table { get; }

    /// <summary>The length of the n-grams of a sentence.</summary>
    public float WordScale { get; }

    /// <summary>What each named feature is multiplied with.</summary>
    public float[] Scales { get; }

    public NgramWeights Ngrams { get; }

    /// <summary>The place of each <see cref="LinguisticFeature"/>, or −1.</summary>
    public int[] TextPlaces { get; }

    /// <summary>The place of each number of a vector.</summary>
    public int[] VectorPlaces { get; }

    public DenseRows Text { get; }

    public DenseRows Vectors { get; }

    /// <summary>The column of a named feature in the table.</summary>
    public int ColumnOf(int place) => _schema.WordBuckets + place;

    private DenseRows RowsOf(int[] places) =>
        new(Table, [.. places.Select(p => p < 0 ? -1 : ColumnOf(p))], [.. places.Select(p => p < 0 ? 0 : Scales[p])]);
}
