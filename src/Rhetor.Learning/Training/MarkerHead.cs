using Rhetor.Learning.Trees;

namespace Rhetor.Learning.Training;

/// <summary>What follows the linear stage of a marker, but for its calibrator.</summary>
/// <param name="Trees">The trees, or null.</param>
/// <param name="Scores">A held-out score a row.</param>
internal sealed record MarkerHead(TreeEnsemble? Trees, double[] Scores);
