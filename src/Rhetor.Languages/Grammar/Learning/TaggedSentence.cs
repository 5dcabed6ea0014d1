namespace Rhetor.Languages.Grammar.Learning;

/// <summary>A training sentence as the parser will meet it: with parts of speech and features from a tagger that has not seen it.</summary>
/// <param name="Gold">The sentence of the treebank.</param>
/// <param name="Tags">Padded parts of speech.</param>
/// <param name="Morph">Padded part of speech and features as one number.</param>
internal sealed record TaggedSentence(TrainingSentence Gold, byte[] Tags, ushort[] Morph);
