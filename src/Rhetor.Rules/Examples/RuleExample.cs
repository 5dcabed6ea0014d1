namespace Rhetor.Rules;

/// <summary>An example of a rule: a sentence in which it fires at marked spans, or one in which it keeps still. Immutable.</summary>
/// <param name="Path">The file of the rule.</param>
/// <param name="Line">The one-based line of the example.</param>
/// <param name="Column">The one-based column of the example.</param>
/// <param name="Markup">The text as written, with <c>[|…|]</c> around what is matched.</param>
/// <param name="IsMatch">Whether the rule fires.</param>
public sealed record RuleExample(string Path, int Line, int Column, string Markup, bool IsMatch)
{
    /// <summary>The id of the exception that keeps the rule still, or null.</summary>
    public string? By { get; init; }

    /// <summary>The sentences before, or null.</summary>
    public string? Context { get; init; }
}
