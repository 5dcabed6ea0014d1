using Rhetor.Documents;

namespace Rhetor.Rules.Matching;

/// <summary>Finds the quotations of a document by token.</summary>
internal static class QuotationLookup
{
    /// <summary>Whether the words of a quotation start at a position.</summary>
    public static bool StartsAt(AnnotatedDocument document, int position)
    {
        for (var i = LastStartingAtOrBefore(document, position - 1); i >= 0; i--)
        {
            var quotation = document.Quotations[i];
            if (quotation.Tokens.Start < position - 3) return false;
            if (quotation.Tokens.End > position && AllMarks(document, quotation.Tokens.Start, position)) return true;
        }

        return false;
    }

    /// <summary>The innermost quotation that holds a token, or null.</summary>
    public static Quotation? At(AnnotatedDocument document, int token)
    {
        for (var i = LastStartingAtOrBefore(document, token); i >= 0; i--)
        {
            var quotation = document.Quotations[i];
            if (quotation.Tokens.Contains(token)) return quotation;
            if (quotation.Depth == 0) return null;
        }

        return null;
    }

    private static bool AllMarks(AnnotatedDocument document, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!document.Tokens[i].IsPunctuation) return false;
        }

        return true;
    }

    private static int LastStartingAtOrBefore(AnnotatedDocument document, int token)
    {
        int low = 0, high = document.Quotations.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >> 1;
            if (document.Quotations[middle].Tokens.Start <= token) low = middle + 1;
            else high = middle - 1;
        }

        return high;
    }
}
