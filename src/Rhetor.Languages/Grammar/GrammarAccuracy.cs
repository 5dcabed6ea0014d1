namespace Rhetor.Languages.Grammar;

/// <summary>A share of right answers.</summary>
public sealed class GrammarAccuracy
{
    /// <summary>How many were right.</summary>
    public int Right { get; private set; }

    /// <summary>How many there were.</summary>
    public int Total { get; private set; }

    /// <summary>Right by total; 0 when there were none.</summary>
    public double Value => Total == 0 ? 0 : (double)Right / Total;

    internal void Add(bool right)
    {
        Total++;
        if (right)
            Right++;
    }
}
