using Rhetor.Evaluation;
using Rhetor.Learning.Metrics;

namespace Rhetor.Cli.Commands.Training;

/// <summary>Another model on the same rows.</summary>
/// <param name="Name">What it is called on the command line.</param>
/// <param name="Report">Its figures.</param>
/// <param name="Difference">The first model's F1 less its.</param>
internal sealed record EvaluationComparison(string Name, EvaluationReport Report, PairedDifference Difference);
