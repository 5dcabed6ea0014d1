namespace Rhetor.Languages.Grammar.Learning;

/// <summary>What raw text says of a word.</summary>
/// <param name="Cluster">Its distributional class, 0 for none.</param>
/// <param name="Capital">How often it has a capital, see <see cref="Features.LexiconEntry"/>.</param>
internal readonly record struct RawWord(ushort Cluster, byte Capital);
