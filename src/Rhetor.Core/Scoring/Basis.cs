namespace Rhetor.Scoring;

/// <summary>What a score rests on.</summary>
public enum Basis : byte
{
    /// <summary>Nothing but the prior.</summary>
    None,

    /// <summary>Rules only.</summary>
    Rule,

    /// <summary>A model only.</summary>
    Model,

    /// <summary>Rules and a model.</summary>
    Both,
}
