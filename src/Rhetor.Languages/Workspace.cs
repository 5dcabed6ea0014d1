using Rhetor.Languages.Grammar;
using Rhetor.Languages.Tokenization;

namespace Rhetor.Languages;

/// <summary>The working memory of a language layer, one a text at a time: kept and used again, so that next to nothing is allocated but the
/// result. Not thread-safe.</summary>
/// <param name="index">The sets of the pack.</param>
/// <param name="holders">Its endings of nouns for people.</param>
/// <param name="reporting">Its sets of words that may report.</param>
internal sealed class Workspace(WordIndex index, EndingTable holders, WordSetBits reporting)
{
    internal DraftList Tokens { get; } = new();

    internal WordForms Forms { get; } = new(index, holders);

    internal WordSetBits Reporting { get; } = reporting;

    internal GrammarScratch Scratch { get; } = new();
}
