namespace Rhetor.Languages.Grammar;

/// <summary>Where a grammar model comes from.</summary>
/// <param name="Language">The language's code, such as <c>da</c>.</param>
/// <param name="Licence">The licence of the data it was trained on, in words.</param>
/// <param name="Sentences">How many sentences it was trained on.</param>
/// <param name="Words">How many words those have.</param>
/// <param name="Seed">The seed that ordered them.</param>
public sealed record GrammarModelInfo(string Language, string Licence, int Sentences, int Words, int Seed);
