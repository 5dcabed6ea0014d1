namespace Rhetor.Learning.Calibration;

/// <summary>The calibrator that was chosen, and the held-out log losses that decided it.</summary>
/// <param name="Calibrator">Fitted on all examples.</param>
/// <param name="PlattLoss">The mean held-out log loss of the sigmoid.</param>
/// <param name="IsotonicLoss">The mean held-out log loss of the rising line.</param>
public sealed record CalibrationChoice(Calibrator Calibrator, double PlattLoss, double IsotonicLoss);
