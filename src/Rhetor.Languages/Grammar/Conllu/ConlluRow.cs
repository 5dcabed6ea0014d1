namespace Rhetor.Languages.Grammar.Conllu;

/// <summary>One line of a CoNLL-U sentence, its ten columns as they stand in the file; <c>_</c> is read as the empty string
/// except where it is the form or the lemma of an underscore itself.</summary>
/// <param name="Id">The first column: <c>3</c>, the range <c>3-4</c> of a multi-word token, or <c>3.1</c> for an empty node.</param>
/// <param name="Form">The word as written.</param>
/// <param name="Lemma">The dictionary form, empty when not given.</param>
/// <param name="Upos">The universal part of speech, empty when not given.</param>
/// <param name="Xpos">The treebank's own tag, empty when not given.</param>
/// <param name="Feats">The features (<c>Mood=Ind|Tense=Pres</c>), empty when there are none.</param>
/// <param name="Head">The id of the head, <c>0</c> for the root, empty when not given.</param>
/// <param name="Deprel">The relation to the head, empty when not given.</param>
/// <param name="Deps">The enhanced dependencies, empty when not given.</param>
/// <param name="Misc">Anything else, empty when not given.</param>
public sealed record ConlluRow(
    string Id,
    string Form,
    string Lemma,
    string Upos,
    string Xpos,
    string Feats,
    string Head,
    string Deprel,
    string Deps,
    string Misc)
{
    /// <summary>Whether the line is a syntactic word: neither the range of a multi-word token nor an empty node.</summary>
    public bool IsWord => !Id.Contains('-', StringComparison.Ordinal) && !Id.Contains('.', StringComparison.Ordinal);
}
