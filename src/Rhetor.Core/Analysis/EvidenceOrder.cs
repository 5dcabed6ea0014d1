namespace Rhetor.Analysis;

/// <summary>The one order of evidence: sentence, start, longest first, rule id, exception.</summary>
internal sealed class EvidenceOrder : IComparer<Evidence>
{
    public static EvidenceOrder Instance { get; } = new();

    public int Compare(Evidence? x, Evidence? y)
    {
        var order = x!.Sentence.CompareTo(y!.Sentence);
        if (order == 0) order = x.Span.Start.CompareTo(y.Span.Start);
        if (order == 0) order = y.Span.Length.CompareTo(x.Span.Length);
        if (order == 0) order = string.CompareOrdinal(x.Rule.Id, y.Rule.Id);
        return order != 0 ? order : string.CompareOrdinal(x.Exception, y.Exception);
    }
}
