namespace Rhetor.Rules;

/// <summary>How the rules of a marker do together, with rules alone and default thresholds, counted in sentences.</summary>
/// <param name="Marker">The slug; <c>all</c> for the sum over all markers.</param>
/// <param name="Positives">How many bear it by the labels.</param>
/// <param name="Predicted">How many bear it by the rules.</param>
/// <param name="Right">How many by both.</param>
public sealed record MarkerStatistic(string Marker, int Positives, int Predicted, int Right)
{
    /// <summary>The share of the predictions that are right; 0 where there are none.</summary>
    public double Precision => Predicted > 0 ? (double)Right / Predicted : 0;

    /// <summary>The share of the labels that are predicted; 0 where there are none.</summary>
    public double Recall => Positives > 0 ? (double)Right / Positives : 0;

    /// <summary>The harmonic mean of precision and recall.</summary>
    public double F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;
}
