namespace Rhetor.Rules;

/// <summary>A sentence of which a reader said what it bears.</summary>
/// <param name="Id">Its id in the data.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Context">The sentences before, or null.</param>
/// <param name="Labels">The slugs of the markers that it bears.</param>
public sealed record LabelledText(string Id, string Text, string? Context, IReadOnlyCollection<string> Labels);
