using Rhetor.Documents;

namespace Rhetor.Rules.Matching;

/// <summary>What marks do.</summary>
internal static class Punctuation
{
    /// <summary>Whether a token opens something: a quotation mark, a dash or a bracket.</summary>
    public static bool Opens(AnnotatedDocument document, int token)
    {
        if (!document.Tokens[token].IsPunctuation) return false;
        return document.FormOf(token)[0] is '»' or '«' or '"' or '“' or '”' or '„' or '\'' or '‘' or '’' or '‚' or '›' or '‹' or '(' or '[' or '-' or '–' or '—' or '…' or '.';
    }

    public static bool IsQuotationMark(AnnotatedDocument document, int token) =>
        document.Tokens[token].IsPunctuation && document.FormOf(token)[0] is '»' or '«' or '"' or '“' or '”' or '„' or '‘' or '’' or '‚';

    /// <summary>The mark that ends the sentence, quotation marks and brackets looked through, or U+0000.</summary>
    public static bool EndsWith(AnnotatedDocument document, Sentence sentence, char mark)
    {
        for (var i = sentence.Tokens.End - 1; i >= sentence.Tokens.Start && document.Tokens[i].IsPunctuation; i--)
        {
            if (document.FormOf(i).Contains(mark)) return true;
        }

        return false;
    }
}
