namespace Rhetor.Rules;

/// <summary>A law that a rule breaks. Immutable.</summary>
/// <param name="Law">The short name of the law, such as <c>span</c>.</param>
/// <param name="Rule">The id of the rule.</param>
/// <param name="Path">The file.</param>
/// <param name="Line">The one-based line of the example or rule.</param>
/// <param name="Column">The one-based column.</param>
/// <param name="Message">What was expected and what was found, in one line.</param>
public sealed record LawViolation(string Law, string Rule, string Path, int Line, int Column, string Message)
{
    /// <summary>What should have been marked, as text with <c>[|…|]</c>, or null.</summary>
    public string? Expected { get; init; }

    /// <summary>What was marked, as text with <c>[|…|]</c>, or null.</summary>
    public string? Found { get; init; }

    /// <summary>The violation as <c>path:line:column: law …</c>, with the expected and the found text on lines of their own, one above the other.</summary>
    public override string ToString()
    {
        var head = FormattableString.Invariant($"{Path}:{Line}:{Column}: law {Law}: {Rule}: {Message}");
        if (Expected is not null) head += $"\n    expected: {Expected}";
        if (Found is not null) head += $"\n    found:    {Found}";
        return head;
    }
}
