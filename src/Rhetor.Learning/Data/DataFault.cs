namespace Rhetor.Learning.Data;

/// <summary>A fault in a data file: the row is left out, the others are read.</summary>
/// <param name="File">The file as the caller named it.</param>
/// <param name="Line">The one-based line.</param>
/// <param name="Column">The one-based column in UTF-16 code units, or 0 where the whole line is meant.</param>
/// <param name="Message">What was expected and what was found, in one line.</param>
/// <param name="IsWarning">Whether the row was kept all the same.</param>
public sealed record DataFault(string File, int Line, int Column, string Message, bool IsWarning = false)
{
    /// <summary>The fault as compilers print one.</summary>
    public override string ToString() => Column > 0
        ? FormattableString.Invariant($"{File}:{Line}:{Column}: {(IsWarning ? "warning" : "error")}: {Message}")
        : FormattableString.Invariant($"{File}:{Line}: {(IsWarning ? "warning" : "error")}: {Message}");
}
