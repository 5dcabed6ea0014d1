using System.Collections.Immutable;
using Microsoft.ML.Trainers;
using Rhetor.Learning.Linear;

namespace Rhetor.Learning.MLNet.Export;

/// <summary>ML.NET's linear binary models as Rhetor evaluates them: the same weights and bias.</summary>
public static class LinearExport
{
    /// <summary>Converts a model.</summary>
    /// <param name="model">The model: the <c>SubModel</c> of a calibrated one.</param>
    /// <param name="pruneBelow">Weights smaller than this, in absolute value, are left out.</param>
    /// <exception cref="MLNetModelException">A weight or the bias is not finite.</exception>
    public static LinearModel ToLinearModel(LinearBinaryModelParameters model, double pruneBelow = 0)
    {
        ArgumentNullException.ThrowIfNull(model);
        return ToLinearModel(model, pruneBelow, [.. Enumerable.Range(0, model.Weights.Count)], model.Weights.Count);
    }

    internal static LinearModel ToLinearModel(LinearBinaryModelParameters model, double pruneBelow, ImmutableArray<int> originals, int columnCount)
    {
        var columns = ImmutableArray.CreateBuilder<int>();
        var weights = ImmutableArray.CreateBuilder<float>();
        for (var place = 0; place < model.Weights.Count; place++)
        {
            var weight = model.Weights[place];
            if (weight == 0 || Math.Abs(weight) < pruneBelow) continue;
            columns.Add(originals[place]);
            weights.Add(weight);
        }

        try
        {
            return new LinearModel(columnCount, columns.ToImmutable(), weights.ToImmutable(), model.Bias);
        }
        catch (ArgumentException exception)
        {
            throw new MLNetModelException($"the linear stage cannot be used: {exception.Message}", exception);
        }
    }
}
