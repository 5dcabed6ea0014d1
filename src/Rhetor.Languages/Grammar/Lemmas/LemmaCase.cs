namespace Rhetor.Languages.Grammar.Lemmas;

/// <summary>What a lemma keeps of its form's capitals.</summary>
internal enum LemmaCase : byte
{
    /// <summary>None: all lower case.</summary>
    Lower,

    /// <summary>All: the letters as they stand.</summary>
    Keep,

    /// <summary>The first: the others in lower case, as for a name in a headline in capitals.</summary>
    Title,
}
