using Rhetor.Documents;

namespace Rhetor.Languages.Grammar;

/// <summary>The names of the parts of speech as Universal Dependencies writes them (<c>NOUN</c>, <c>PROPN</c>).</summary>
public static class PartOfSpeechNames
{
    internal const int Count = (int)PartOfSpeech.X + 1;

    private static readonly string[] Names =
    [
        "_", "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X",
    ];

    /// <summary>The name of a part of speech; <c>_</c> for <see cref="PartOfSpeech.None"/>.</summary>
    /// <param name="pos">The part of speech.</param>
    /// <exception cref="IndexOutOfRangeException">The value is not one of the enumeration's.</exception>
    public static string ToUpos(this PartOfSpeech pos) => Names[(int)pos];

    /// <summary>Reads a name; case counts.</summary>
    /// <param name="name">Such as <c>NOUN</c> or <c>_</c>.</param>
    /// <param name="pos">The part of speech.</param>
    /// <returns>Whether the name is known.</returns>
    public static bool TryParse(string name, out PartOfSpeech pos)
    {
        var index = Array.IndexOf(Names, name);
        pos = index < 0 ? PartOfSpeech.None : (PartOfSpeech)index;
        return index >= 0;
    }
}
