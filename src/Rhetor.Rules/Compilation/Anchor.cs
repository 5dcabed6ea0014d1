namespace Rhetor.Rules.Compilation;

/// <summary>
/// Sets of words of which every match of a pattern holds one word, how many tokens of the match can stand before it, and how often
/// such a word stands in a sentence, roughly.
/// </summary>
internal sealed record Anchor(int[] Sets, int Before, double Cost);
