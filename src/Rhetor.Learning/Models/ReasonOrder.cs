using Rhetor.Documents;

namespace Rhetor.Learning.Models;

/// <summary>Orders the reasons of a sentence, the largest first, and names them. A name is made only where somebody reads it.</summary>
internal sealed class ReasonOrder(AnnotatedDocument document, Sentence sentence) : IComparer<Reason>
{
    private readonly AnnotatedDocument _document = document;
    private readonly Sentence _sentence = sentence;

    /// <summary>The name of the feature: <c>word/</c> and the word for one that a word gives.</summary>
    public string NameOf(Reason reason) =>
        reason.Feature ?? "word/" + _document.Text.ToString(_document.TokensOf(_sentence)[reason.Token].Span).ToLowerInvariant();

    /// <inheritdoc/>
    public int Compare(Reason x, Reason y)
    {
        var order = Math.Abs(y.Value).CompareTo(Math.Abs(x.Value));
        return order != 0 ? order : string.CompareOrdinal(NameOf(x), NameOf(y));
    }

    /// <summary>The largest reasons in order.</summary>
    /// <param name="reasons">All of them.</param>
    /// <param name="count">How many are wanted.</param>
    public IEnumerable<Reason> Largest(List<Reason> reasons, int count)
    {
        if (count == reasons.Count)
        {
            reasons.Sort(this);
            return reasons;
        }

        // A few of many: most are smaller than the least of these.
        var largest = new Reason[count];
        var filled = 0;
        foreach (var reason in reasons)
        {
            if (filled == count && (count == 0 || Compare(reason, largest[count - 1]) >= 0)) continue;
            var place = filled < count ? filled++ : count - 1;
            for (; place > 0 && Compare(reason, largest[place - 1]) < 0; place--) largest[place] = largest[place - 1];
            largest[place] = reason;
        }

        return largest;
    }
}
