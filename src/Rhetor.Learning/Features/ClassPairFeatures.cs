using Rhetor.Documents;

namespace Rhetor.Learning.Features;

/// <summary>
/// What stands before what in a sentence, words read as their classes: pairs of classes, pronouns, auxiliaries, names, question and
/// exclamation marks, with nothing or one such thing between them; hashed among the n-grams. A rare word is read like its kin, in its place.
/// </summary>
internal sealed class ClassPairFeatures
{
    /// <summary>So many units a token.</summary>
    public const int Most = 3;

    private readonly int _shift;

    public ClassPairFeatures(FeatureSchema schema)
    {
        _shift = 64 - schema.WordBits;
    }

    public void Extract(AnnotatedDocument document, Sentence sentence, ReadOnlySpan<WordFacts> facts, FeatureRow row)
    {
        var pairs = In(stackalloc ulong[ClassPairs.Room], row);
        var tokens = document.TokensOf(sentence);
        for (var i = 0; i < tokens.Length; i++)
        {
            ref readonly var token = ref tokens[i];
            if (token.IsPunctuation) pairs.AddMark(document.Text[token.Start]);
            else if (token.IsWord) pairs.AddWord(token, NameMask.Hides(token, facts[i]), facts[i].Units);
        }
    }

    /// <summary>The pairs of a sentence, whose tokens come one by one.</summary>
    /// <param name="room">Room for <see cref="ClassPairs.Room"/> units.</param>
    /// <param name="row">Receives the pairs.</param>
    public ClassPairs In(Span<ulong> room, FeatureRow row) => new(room, _shift, row);
}
