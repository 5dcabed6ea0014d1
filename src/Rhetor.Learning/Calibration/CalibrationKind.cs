namespace Rhetor.Learning.Calibration;

/// <summary>How a score becomes a probability.</summary>
public enum CalibrationKind
{
    /// <summary>By a sigmoid of a line through the score (Platt 1999).</summary>
    Platt,

    /// <summary>By a rising line through knots (Zadrozny and Elkan 2002).</summary>
    Isotonic,
}
