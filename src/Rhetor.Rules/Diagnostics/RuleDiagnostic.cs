namespace Rhetor.Rules;

/// <summary>A fault in a rule file: where it is, what was expected, and what was perhaps meant. Immutable.</summary>
/// <param name="Id">One of <see cref="RuleDiagnosticIds"/>.</param>
/// <param name="Path">The file as its source names it.</param>
/// <param name="Line">The one-based line.</param>
/// <param name="Column">The one-based column, in UTF-16 code units.</param>
/// <param name="Message">What was expected and what was found, in one line.</param>
public sealed record RuleDiagnostic(string Id, string Path, int Line, int Column, string Message)
{
    /// <summary>What was perhaps meant, or null.</summary>
    public string? Suggestion { get; init; }

    /// <summary>The id of the rule in which the fault lies, or null.</summary>
    public string? Rule { get; init; }

    /// <summary>The fault as <c>path:line:column: id: message</c>, as compilers print it.</summary>
    public override string ToString()
    {
        var hint = Suggestion is null ? "" : $"; did you mean '{Suggestion}'?";
        return FormattableString.Invariant($"{Path}:{Line}:{Column}: {Id}: {Message}{hint}");
    }
}
