using System.Collections.Immutable;
using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;
using Rhetor.Learning.Calibration;
using Rhetor.Learning.MLNet.Data;
using Rhetor.Learning.MLNet.Export;

namespace Rhetor.Learning.MLNet.Import;

/// <summary>Reads the FastTree binary predictor out of a model that ML.NET saved. Open only zips that you trust: ML.NET itself reads them.</summary>
public static class FastTreeZip
{
    /// <summary>Reads a zip.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="MLNetModelException">The file is no model of ML.NET, holds no FastTree binary predictor, or one that is no plain sum of trees. The message begins with the path.</exception>
    public static ImportedTrees Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (!File.Exists(path)) throw new MLNetModelException($"{path}: no such file");
        var context = new MLContext(seed: 1);
        context.ComponentCatalog.RegisterAssembly(typeof(FastTreeBinaryTrainer).Assembly);
        try
        {
            var model = context.Model.Load(path, out var schema);
            return Read(model, schema);
        }
        catch (MLNetModelException exception)
        {
            throw new MLNetModelException($"{path}: {exception.Message}", exception);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Whatever a broken file makes ML.NET throw: it has no exception of its own for it.
            throw new MLNetModelException($"{path}: not a model of ML.NET: {exception.Message.ReplaceLineEndings(" ")}", exception);
        }
    }

    /// <summary>Reads a model in memory.</summary>
    /// <param name="model">A FastTree binary predictor, or a chain with one in it; the last one counts.</param>
    /// <param name="inputSchema">What the model reads; null where unknown, and then the features have no names.</param>
    /// <exception cref="MLNetModelException">There is no FastTree binary predictor, or one that is no plain sum of trees.</exception>
    public static ImportedTrees Read(ITransformer model, DataViewSchema? inputSchema)
    {
        ArgumentNullException.ThrowIfNull(model);
        ImportedTrees? found = null;
        var predictors = new List<string>();
        foreach (var step in Flatten(model))
        {
            if (step is ISingleFeaturePredictionTransformer<object> predictor)
            {
                var (core, sigmoid) = Open(predictor.Model);
                if (core is FastTreeBinaryModelParameters trees) found = Read(predictor, trees, sigmoid, inputSchema);
                else predictors.Add(core.GetType().Name);
            }

            inputSchema = inputSchema is null ? null : step.GetOutputSchema(inputSchema);
        }

        return found ?? throw new MLNetModelException(
            $"expected a FastTree binary predictor (FastTreeBinaryModelParameters), found {(predictors.Count > 0 ? string.Join(", ", predictors) : "no predictor at all")}");
    }

    private static ImportedTrees Read(ISingleFeaturePredictionTransformer<object> predictor, FastTreeBinaryModelParameters trees, Calibrator? sigmoid, DataViewSchema? schema)
    {
        if (predictor.FeatureColumnType is not VectorDataViewType { Size: > 0 and var count })
            throw new MLNetModelException($"the feature column '{predictor.FeatureColumnName}' has no fixed length: expected a vector of known size");
        var names = schema?.GetColumnOrNull(predictor.FeatureColumnName) is { } column ? SlotNames.Read(column) : null;
        return new ImportedTrees(FastTreeExport.ToTreeEnsemble(trees.TrainedTreeEnsemble, count), names?.ToImmutableArray() ?? [], sigmoid);
    }

    private static (object Core, Calibrator? Sigmoid) Open(object model) => model is CalibratedModelParametersBase calibrated
        ? (calibrated.SubModel, calibrated.Calibrator is PlattCalibrator platt && platt.Slope <= 0 ? Calibrator.Platt(-platt.Slope, -platt.Offset) : null)
        : (model, null);

    private static IEnumerable<ITransformer> Flatten(ITransformer model) =>
        model is IEnumerable<ITransformer> chain ? chain.SelectMany(Flatten) : [model];
}
