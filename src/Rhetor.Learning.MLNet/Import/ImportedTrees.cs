using System.Collections.Immutable;
using Rhetor.Learning.Calibration;
using Rhetor.Learning.Trees;

namespace Rhetor.Learning.MLNet.Import;

/// <summary>What a zip of ML.NET holds of a FastTree binary predictor. Immutable.</summary>
/// <param name="Ensemble">The trees; their score is the very score of ML.NET's column <c>Score</c>.</param>
/// <param name="FeatureNames">The names of the slots of the feature column, one a column of the trees; empty where the zip has none.</param>
/// <param name="Sigmoid">FastTree's own sigmoid, fixed in training and not fitted on held-out rows; null where the zip has none.</param>
public sealed record ImportedTrees(TreeEnsemble Ensemble, ImmutableArray<string> FeatureNames, Calibrator? Sigmoid);
