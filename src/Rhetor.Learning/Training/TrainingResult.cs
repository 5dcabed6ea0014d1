using System.Collections.Immutable;
using Rhetor.Learning.Models;

namespace Rhetor.Learning.Training;

/// <summary>What a training brings. Immutable.</summary>
/// <param name="Model">The classifiers.</param>
/// <param name="Markers">All markers of the training, also those without a classifier.</param>
/// <param name="RulesOnly">The markers that had too few positive rows.</param>
/// <param name="HeldOut">The outer cross-validation over the primary rows; empty where none was asked for. A marker without a classifier has the rules' decision.</param>
public sealed record TrainingResult(
    ClassifierModel Model,
    ImmutableArray<string> Markers,
    ImmutableArray<string> RulesOnly,
    ImmutableArray<HeldOutPrediction> HeldOut);
