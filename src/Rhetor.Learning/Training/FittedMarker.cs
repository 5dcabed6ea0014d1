using Rhetor.Learning.Calibration;
using Rhetor.Learning.Linear;
using Rhetor.Learning.Trees;

namespace Rhetor.Learning.Training;

/// <summary>The classifier of one marker, as training leaves it.</summary>
/// <param name="Slug">The marker.</param>
/// <param name="Linear">The linear stage.</param>
/// <param name="Trees">The trees over its logit and the named features, or null where they did not pay.</param>
/// <param name="Calibrator">From the last stage's logit to a probability.</param>
/// <param name="Threshold">From which probability on a sentence bears the marker.</param>
internal sealed record FittedMarker(string Slug, LinearModel Linear, TreeEnsemble? Trees, Calibrator Calibrator, double Threshold);
