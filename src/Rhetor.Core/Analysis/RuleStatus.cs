namespace Rhetor.Analysis;

/// <summary>How far a rule has come.</summary>
public enum RuleStatus : byte
{
    /// <summary>On; its id and meaning stay.</summary>
    Stable,

    /// <summary>On; still watched.</summary>
    Test,

    /// <summary>Off unless asked for.</summary>
    Experimental,
}
