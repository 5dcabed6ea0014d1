using System.Collections.Immutable;
using Microsoft.ML;
using Microsoft.ML.Data;
using Rhetor.Analysis;
using Rhetor.Documents;
using Rhetor.Learning.Features;
using Rhetor.Learning.Training;
using Rhetor.Scoring;

namespace Rhetor.Learning.MLNet.Transforms;

/// <summary>
/// Rhetor in a pipeline of ML.NET. The estimators learn nothing: fitting them only looks at the schema. ML.NET cannot save them in a zip,
/// since code is no data: append them again after loading.
/// </summary>
public static class RhetorTransforms
{
    /// <summary>Adds Rhetor's scores of a text as columns.</summary>
    /// <param name="catalog">The transforms of the context.</param>
    /// <param name="markers">The slugs of the markers, each once.</param>
    /// <param name="score">Scores a text.</param>
    /// <param name="inputColumnName">The column of text.</param>
    /// <param name="outputColumnName">
    /// The column that receives the scores as a vector of single whose slots bear the names of the markers. Each marker has a column
    /// of its own besides, named <c>column.marker</c>.
    /// </param>
    /// <exception cref="ArgumentException">There are no markers, or one stands twice.</exception>
    public static IEstimator<ITransformer> Rhetor(
        this TransformsCatalog catalog, IEnumerable<string> markers, TextScorer score, string inputColumnName = "Text", string outputColumnName = "Rhetor")
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(markers);
        ArgumentNullException.ThrowIfNull(score);
        ImmutableArray<string> names = [.. markers];
        if (names.IsEmpty) throw new ArgumentException("At least one marker is needed.", nameof(markers));
        if (names.Distinct(StringComparer.Ordinal).Count() != names.Length) throw new ArgumentException("A marker stands twice.", nameof(markers));

        IEstimator<ITransformer> chain = catalog.CustomMapping<ScoredRow.Input, ScoredRow.Vector>(
            (row, result) =>
            {
                var values = new float[names.Length];
                score(row.Text.ToString(), values);
                result.Scores = new VBuffer<float>(values.Length, values);
            },
            contractName: null,
            ScoredRow.InputSchema(inputColumnName),
            ScoredRow.VectorSchema(outputColumnName, names));
        for (var slot = 0; slot < names.Length; slot++)
        {
            var at = slot;
            chain = chain.Append(catalog.CustomMapping<ScoredRow.Vector, ScoredRow.Scalar>(
                (row, result) => result.Score = row.Scores.GetItemOrDefault(at),
                contractName: null,
                ScoredRow.VectorSchema(outputColumnName, names),
                ScoredRow.ScalarSchema($"{outputColumnName}.{names[slot]}")));
        }

        return chain;
    }

    /// <summary>Adds a model's scores of a text as columns: for each marker the highest probability among the text's sentences.</summary>
    /// <param name="catalog">The transforms of the context.</param>
    /// <param name="language">Reads the text.</param>
    /// <param name="driver">Runs the rules.</param>
    /// <param name="model">Scores the sentences.</param>
    /// <param name="inputColumnName">The column of text.</param>
    /// <param name="outputColumnName">The column that receives the scores; see the other overload.</param>
    public static IEstimator<ITransformer> Rhetor(
        this TransformsCatalog catalog, ILanguage language, AnalyzerDriver driver, ISentenceScorer model, string inputColumnName = "Text", string outputColumnName = "Rhetor")
    {
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(driver);
        ArgumentNullException.ThrowIfNull(model);
        return Rhetor(catalog, model.Markers, new DocumentScorer(language, driver, model).Score, inputColumnName, outputColumnName);
    }

    /// <summary>
    /// Adds Rhetor's named features of a text as a sparse vector whose slots bear their names: what a FastTree predictor must be trained
    /// on to be imported as a model of Rhetor.
    /// </summary>
    /// <param name="catalog">The transforms of the context.</param>
    /// <param name="reader">Reads a text as one sentence.</param>
    /// <param name="extractor">Collects the features.</param>
    /// <param name="inputColumnName">The column of text.</param>
    /// <param name="outputColumnName">The column that receives the features.</param>
    public static IEstimator<ITransformer> RhetorFeatures(
        this TransformsCatalog catalog, SentenceReader reader, FeatureExtractor extractor, string inputColumnName = "Text", string outputColumnName = "Features")
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(extractor);
        var features = new NamedFeatures(reader, extractor);
        return catalog.CustomMapping<ScoredRow.Input, ScoredRow.Vector>(
            (row, result) => result.Scores = features.Read(row.Text.ToString()),
            contractName: null,
            ScoredRow.InputSchema(inputColumnName),
            ScoredRow.VectorSchema(outputColumnName, extractor.Schema.Names));
    }
}
