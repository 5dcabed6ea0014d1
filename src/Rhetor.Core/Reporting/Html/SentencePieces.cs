using Rhetor.Text;

namespace Rhetor.Reporting.Html;

/// <summary>Cuts a sentence where the words of a finding begin or end, so that findings may overlap in any way.</summary>
internal static class SentencePieces
{
    private const int Depths = 3;

    /// <summary>A part of a sentence that the same findings cover.</summary>
    /// <param name="Span">The part, in UTF-16 code units.</param>
    /// <param name="Covers">What covers it, outermost first.</param>
    /// <param name="EndsHere">The findings whose number stands after it.</param>
    public sealed record Piece(TextSpan Span, IReadOnlyList<Cover> Covers, IReadOnlyList<NumberedFinding> EndsHere);

    /// <summary>A finding over some words.</summary>
    /// <param name="Finding">The finding.</param>
    /// <param name="Span">The words.</param>
    /// <param name="IsMain">Whether they are the finding's own, as against further evidence for it.</param>
    /// <param name="Depth">How deep its underline lies, so that lines do not run into each other.</param>
    public sealed record Cover(NumberedFinding Finding, TextSpan Span, bool IsMain, int Depth);

    public static IEnumerable<Piece> Of(TextSpan sentence, IReadOnlyList<NumberedFinding> findings)
    {
        var covers = CoversOf(sentence, findings);
        var ends = findings.ToLookup(f => EndOf(sentence, f));
        var cuts = new SortedSet<int> { sentence.Start, sentence.End };
        foreach (var cover in covers)
        {
            cuts.Add(cover.Span.Start);
            cuts.Add(cover.Span.End);
        }

        foreach (var finding in findings) cuts.Add(EndOf(sentence, finding));
        var start = sentence.Start;
        foreach (var cut in cuts.Where(c => c > sentence.Start))
        {
            var span = TextSpan.FromBounds(start, cut);
            yield return new Piece(span, [.. covers.Where(c => c.Span.Contains(span))], [.. ends[cut]]);
            start = cut;
        }
    }

    private static List<Cover> CoversOf(TextSpan sentence, IReadOnlyList<NumberedFinding> findings)
    {
        var covers = new List<Cover>();
        foreach (var finding in findings)
        {
            // A model alone speaks of the sentence as a whole: a line under every word would point at nothing.
            if (finding.Finding.Evidence.IsEmpty) continue;
            if (finding.Finding.Span.Overlap(sentence) is { } main)
            {
                var taken = covers.Where(c => c.IsMain && c.Span.OverlapsWith(main)).Select(c => c.Depth).ToHashSet();
                var depth = Enumerable.Range(0, Depths).FirstOrDefault(d => !taken.Contains(d), Depths - 1);
                covers.Add(new Cover(finding, main, true, depth));
            }

            foreach (var evidence in finding.Finding.Evidence)
            {
                if (evidence.Span != finding.Finding.Span && evidence.Span.Overlap(sentence) is { } further) covers.Add(new Cover(finding, further, false, 0));
            }
        }

        return covers;
    }

    private static int EndOf(TextSpan sentence, NumberedFinding finding) => Math.Clamp(finding.Finding.Span.End, sentence.Start + 1, sentence.End);
}
