using Rhetor.Learning.Calibration;
using Rhetor.Learning.Trees;

namespace Rhetor.Learning.Models;

/// <summary>What follows the linear stage for one marker. Immutable.</summary>
/// <param name="Slug">The marker.</param>
/// <param name="Trees">Trees over the named features and, as the last column, the linear logit; null where the linear logit is the score.</param>
/// <param name="Calibrator">From the score to a probability.</param>
/// <param name="Threshold">From which probability on a sentence bears the marker.</param>
public sealed record MarkerClassifier(string Slug, TreeEnsemble? Trees, Calibrator Calibrator, double Threshold);
