namespace Rhetor.Languages;

/// <summary>What stands between a token and the one before it.</summary>
internal enum Gap : byte
{
    /// <summary>Nothing, or white space inside a line.</summary>
    Inline,

    /// <summary>The end of a line.</summary>
    Line,

    /// <summary>At least one blank line, or the start of the text.</summary>
    Blank,
}
