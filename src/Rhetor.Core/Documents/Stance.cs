namespace Rhetor.Documents;

/// <summary>How far an attribution stands behind the words that it attributes.</summary>
public enum Stance : byte
{
    /// <summary>It only says who spoke: says, according to.</summary>
    Neutral,

    /// <summary>It keeps its distance: claims, allegedly, so-called.</summary>
    Distance,

    /// <summary>It vouches for the words: reveals, proves.</summary>
    Endorse,
}
