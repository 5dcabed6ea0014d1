namespace Rhetor.Reporting;

/// <summary>In what the offsets, lengths and columns of a report are counted.</summary>
public enum OffsetUnit : byte
{
    /// <summary>UTF-16 code units, as in .NET, Java and JavaScript.</summary>
    Utf16,

    /// <summary>Unicode code points, as in Python.</summary>
    Codepoints,
}
