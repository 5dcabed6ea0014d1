namespace Rhetor.Languages.Grammar.Features;

/// <summary>What the lexicon knows of a word.</summary>
/// <param name="Tags">Bit <c>(int)PartOfSpeech</c> for each part of speech seen in the treebank, for words seen often enough.</param>
/// <param name="Closed">Whether the word was so frequent that no other part of speech need be thought of.</param>
/// <param name="Cluster">Its distributional class, 0 for none.</param>
/// <param name="Capital">How often it has a capital within a sentence: 0 not known, 1 hardly ever, 2 at times, 3 mostly.</param>
/// <param name="Class">A number of its own below <see cref="WordClasses.Words"/> for one of the most frequent words, otherwise 0.</param>
internal readonly record struct LexiconEntry(uint Tags, bool Closed, ushort Cluster, byte Capital, ushort Class);
