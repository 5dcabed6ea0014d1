using Rhetor.Documents;

namespace Rhetor.Rules.Compilation;

/// <summary>
/// Asks about the other end of a clause: whether a verb has a certain subject or object, or whether a word is the subject or object
/// of a certain verb. The words are the heads that the clauses name: <c>ministers</c> in "two ministers of the government".
/// </summary>
internal sealed class RoleTest(bool isVerb, bool isSubject, TokenTest other) : TokenTest
{
    public override bool Matches(AnnotatedDocument document, int index, in Token token)
    {
        if (document.SentenceAt(token.Start) is not { } sentence) return false;
        foreach (var clause in document.ClausesOf(sentence))
        {
            var noun = isSubject ? clause.Subject : clause.Object;
            var (own, asked) = isVerb ? (clause.Verb, noun) : (noun, clause.Verb);
            if (own == index && asked >= 0 && other.Matches(document, asked, document.Tokens[asked])) return true;
        }

        return false;
    }
}
