namespace Rhetor.Scoring;

/// <summary>How sure it is that a sentence bears a marker.</summary>
/// <param name="Probability">From 0 to 1.</param>
/// <param name="Threshold">From where on the sentence bears the marker.</param>
/// <param name="Basis">What the score rests on.</param>
public readonly record struct SentenceScore(double Probability, double Threshold, Basis Basis)
{
    /// <summary>Whether the sentence bears the marker.</summary>
    public bool IsBorne => Probability >= Threshold;
}
