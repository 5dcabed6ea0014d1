namespace Rhetor.Learning.Trees;

/// <summary>A way to part a leaf: bins up to <see cref="Bin"/> of a feature go left.</summary>
internal readonly record struct Split(int Feature, int Bin, double Gain, long LeftGradient, long LeftPacked)
{
    public static readonly Split None = new(-1, -1, 0, 0, 0);

    public bool Exists => Feature >= 0;
}
