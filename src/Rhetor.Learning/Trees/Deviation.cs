namespace Rhetor.Learning.Trees;

/// <summary>
/// A node, as seen from the row of zeros: which leaves are out of reach once a row goes the other way here.
/// </summary>
internal readonly record struct Deviation(int Feature, float Threshold, int Tree, ulong Survivors)
{
    /// <summary>Zero goes left, so rows above the threshold (and NaN) deviate; else rows up to it do.</summary>
    public bool DeviatesAbove => 0f <= Threshold;
}
