using Rhetor.Languages.Grammar.Conllu;

namespace Rhetor.Languages.Tests.Grammar;

/// <summary>Small treebanks, written for these tests.</summary>
internal static class Treebanks
{
    internal static IReadOnlyList<ConlluSentence> Danish { get; } = Read(string.Concat(
        from subject in new[] { ("Pigen", "pige"), ("Manden", "mand"), ("Hunden", "hund"), ("Katten", "kat") }
        from verb in new[] { ("ser", "se"), ("jager", "jage"), ("kender", "kende") }
        from thing in new[] { ("bolden", "bold"), ("fuglen", "fugl"), ("bilen", "bil") }
        select $"""
            1	{subject.Item1}	{subject.Item2}	NOUN	_	Definite=Def|Number=Sing	2	nsubj	_	_
            2	{verb.Item1}	{verb.Item2}	VERB	_	Mood=Ind|Tense=Pres	0	root	_	_
            3	{thing.Item1}	{thing.Item2}	NOUN	_	Definite=Def|Number=Sing	2	obj	_	_
            4	.	.	PUNCT	_	_	2	punct	_	_


            """));

    internal static IReadOnlyList<ConlluSentence> Ukrainian { get; } = Read(string.Concat(
        from subject in new[] { "Дівчина", "Жінка", "Мати" }
        from verb in new[] { ("бачить", "бачити"), ("знає", "знати") }
        from thing in new[] { ("книгу", "книга"), ("рибу", "риба"), ("школу", "школа") }
        select $"""
            1	{subject}	{subject.ToLowerInvariant()}	NOUN	_	Case=Nom	2	nsubj	_	_
            2	{verb.Item1}	{verb.Item2}	VERB	_	_	0	root	_	_
            3	{thing.Item1}	{thing.Item2}	NOUN	_	Case=Acc	2	obj	_	_


            """));

    internal static IReadOnlyList<ConlluSentence> Read(string text) => [.. ConlluReader.Read(new StringReader(text), "test.conllu")];
}
