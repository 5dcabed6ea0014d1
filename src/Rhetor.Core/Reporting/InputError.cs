namespace Rhetor.Reporting;

/// <summary>An input that could not be analysed.</summary>
/// <param name="Path">Where it was looked for.</param>
/// <param name="Message">What is wrong with it, in one line.</param>
/// <param name="Line">The one-based line of the bad record, or null.</param>
public sealed record InputError(string Path, string Message, int? Line = null)
{
    /// <summary>The error as one line: <c>path: message</c> or <c>path:line: message</c>.</summary>
    public override string ToString() => Line is { } line ? FormattableString.Invariant($"{Path}:{line}: {Message}") : $"{Path}: {Message}";
}
