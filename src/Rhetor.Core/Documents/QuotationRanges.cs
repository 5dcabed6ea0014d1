namespace Rhetor.Documents;

/// <summary>The quotations that reach over a sentence, found without looking at all of them.</summary>
internal sealed class QuotationRanges
{
    private readonly AnnotatedDocument _document;
    private readonly int[] _reach;

    public QuotationRanges(AnnotatedDocument document)
    {
        _document = document;
        _reach = new int[document.Quotations.Length];
        var end = 0;
        for (var i = 0; i < _reach.Length; i++) _reach[i] = end = Math.Max(end, document.Quotations[i].Tokens.End);
    }

    /// <summary>The quotations with a token in the sentence, by start.</summary>
    public List<Quotation> Over(Sentence sentence)
    {
        var found = new List<Quotation>();
        for (var i = FirstStartingAtOrAfter(sentence.Tokens.End) - 1; i >= 0 && _reach[i] > sentence.Tokens.Start; i--)
        {
            if (_document.Quotations[i].Tokens.End > sentence.Tokens.Start) found.Add(_document.Quotations[i]);
        }

        found.Reverse();
        return found;
    }

    private int FirstStartingAtOrAfter(int token)
    {
        int low = 0, high = _document.Quotations.Length;
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (_document.Quotations[middle].Tokens.Start < token) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
