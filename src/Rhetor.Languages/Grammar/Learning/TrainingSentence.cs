namespace Rhetor.Languages.Grammar.Learning;

/// <summary>A sentence of a treebank, ready for training: tokens in one text, labels as numbers.</summary>
/// <param name="Text">The forms, one after the other.</param>
/// <param name="Starts">The start of each form.</param>
/// <param name="Lengths">The length of each form.</param>
/// <param name="Upos">The part of speech of each word as a number, 0 when the treebank does not say.</param>
/// <param name="Feats">The features as an index into the set's bundles.</param>
/// <param name="Lemmas">The lemmas, empty when the treebank does not say.</param>
/// <param name="Heads">The heads as padded indices, the root's is the place after the last word; empty when one is missing.</param>
/// <param name="Relations">The relations as an index into the set's relations.</param>
internal sealed record TrainingSentence(
    string Text, int[] Starts, int[] Lengths, byte[] Upos, ushort[] Feats, string[] Lemmas, int[] Heads, ushort[] Relations)
{
    internal int Count => Starts.Length;
}
