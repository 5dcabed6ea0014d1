namespace Rhetor.Rules.Compilation;

/// <summary>What of a token is looked up in a set of words.</summary>
[Flags]
internal enum WordKey : byte
{
    Form = 1,
    Lemma = 2,
    Either = Form | Lemma,
}
