using Rhetor.Learning.Calibration;

namespace Rhetor.Cli.MLNet;

/// <summary>How an imported score becomes a decision.</summary>
/// <param name="Calibrator">From the score to a probability.</param>
/// <param name="Threshold">From which probability on a sentence bears the marker.</param>
/// <param name="Note">Where both come from, for the card.</param>
internal sealed record ImportFit(Calibrator Calibrator, double Threshold, string Note);
