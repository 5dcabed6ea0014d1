using Rhetor.Documents;

namespace Rhetor.Rules.Binding;

/// <summary>A word or phrase of a lexicon, and the part of speech that its words have.</summary>
internal readonly record struct LexiconEntry(string Text, PartOfSpeech Pos);
