using Rhetor.Documents;

namespace Rhetor.Rules.Syntax;

/// <summary>The names of the parts of speech as Universal Dependencies writes them.</summary>
internal static class PosNames
{
    public static IReadOnlyList<(string Name, PartOfSpeech Value)> All { get; } =
    [
        ("ADJ", PartOfSpeech.Adj), ("ADP", PartOfSpeech.Adp), ("ADV", PartOfSpeech.Adv), ("AUX", PartOfSpeech.Aux),
        ("CCONJ", PartOfSpeech.Cconj), ("DET", PartOfSpeech.Det), ("INTJ", PartOfSpeech.Intj), ("NOUN", PartOfSpeech.Noun),
        ("NUM", PartOfSpeech.Num), ("PART", PartOfSpeech.Part), ("PRON", PartOfSpeech.Pron), ("PROPN", PartOfSpeech.Propn),
        ("PUNCT", PartOfSpeech.Punct), ("SCONJ", PartOfSpeech.Sconj), ("SYM", PartOfSpeech.Sym), ("VERB", PartOfSpeech.Verb),
        ("X", PartOfSpeech.X),
    ];

    public static PartOfSpeech Parse(string name)
    {
        foreach (var (known, value) in All)
        {
            if (string.Equals(known, name, StringComparison.Ordinal)) return value;
        }

        return PartOfSpeech.None;
    }
}
