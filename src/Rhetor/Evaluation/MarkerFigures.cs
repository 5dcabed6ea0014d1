using Rhetor.Learning.Metrics;

namespace Rhetor.Evaluation;

/// <summary>How well one marker is found. Immutable.</summary>
/// <param name="Marker">Its slug.</param>
/// <param name="Counts">Right and wrong decisions; from them precision, recall and F1.</param>
/// <param name="F1">F1 with its bootstrap interval, drawn by group.</param>
/// <param name="AveragePrecision">The area under the precision-recall steps; 0 where no row bears it.</param>
/// <param name="CalibrationError">The expected calibration error over ten bins.</param>
/// <param name="Brier">The Brier score.</param>
public sealed record MarkerFigures(string Marker, ConfusionCounts Counts, Interval F1, double AveragePrecision, double CalibrationError, double Brier);
