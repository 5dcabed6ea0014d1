using System.Collections.Immutable;
using Rhetor.Evaluation;
using Rhetor.Learning.Training;
using Rhetor.Learning.Vectors;

namespace Rhetor.Training;

/// <summary>Everything that the files of a model folder are written from. Immutable.</summary>
internal sealed record TrainingRun(
    RhetorTrainingOptions Options, TrainingData Data, ImmutableArray<string> Masked, TrainingResult Result, EvaluationReport? Report, ImmutableArray<SetFigures> Sets, WordVectorTable? Vectors, string RulesFingerprint);
