namespace Rhetor.Analysis;

/// <summary>How far a rule's hit can be trusted on its own.</summary>
public enum Strength : byte
{
    /// <summary>A hint; alone it stays below the threshold.</summary>
    Weak,

    /// <summary>Right more often than not.</summary>
    Moderate,

    /// <summary>Right nearly always.</summary>
    Strong,
}
