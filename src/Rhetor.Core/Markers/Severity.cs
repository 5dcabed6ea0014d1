namespace Rhetor.Markers;

/// <summary>How loud a finding is. It says nothing of how sure it is: that is the score.</summary>
public enum Severity : byte
{
    /// <summary>Not reported at all.</summary>
    None,

    /// <summary>Kept in machine-readable reports, not shown to people.</summary>
    Silent,

    /// <summary>Shown as a hint.</summary>
    Suggestion,

    /// <summary>Shown as a warning.</summary>
    Warning,

    /// <summary>Shown as an error.</summary>
    Error,
}
