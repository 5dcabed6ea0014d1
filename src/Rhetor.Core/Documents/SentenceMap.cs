using Rhetor.Text;

namespace Rhetor.Documents;

/// <summary>
/// Which sentences of a document are, in all that is known of them, those of the document before an edit. The comparison is of
/// results, not of what could have changed them, so that an edit which flips a quotation or a voice far away is seen. Immutable.
/// </summary>
internal sealed class SentenceMap
{
    private readonly int[] _old;
    private readonly int _oldCount;

    private SentenceMap(DocumentEdit edit, int[] old, int oldCount)
    {
        Edit = edit;
        _old = old;
        _oldCount = oldCount;
    }

    public DocumentEdit Edit { get; }

    public static SentenceMap Create(AnnotatedDocument before, AnnotatedDocument after, TextChange change)
    {
        var edit = DocumentEdit.Of(change);
        var comparison = new SentenceComparison(before, after, edit);
        var old = new int[after.Sentences.Length];
        foreach (var sentence in after.Sentences)
        {
            old[sentence.Index] = -1;
            if (edit.Unmap(sentence.Span) is not { } span || before.SentenceAt(span.Start) is not { } candidate) continue;
            if (candidate.Span == span && comparison.AreSame(candidate, sentence)) old[sentence.Index] = candidate.Index;
        }

        return new SentenceMap(edit, old, before.Sentences.Length);
    }

    /// <summary>The index of the sentence before the edit, or −1 where it is another.</summary>
    public int OldOf(int sentence) => _old[sentence];

    /// <summary>Whether a sentence and so many around it are what they were, in the same row; the ends of the document count as neighbours.</summary>
    public bool IsSame(int sentence, int before, int after)
    {
        var old = _old[sentence];
        if (old < 0) return false;
        for (var k = -before; k <= after; k++)
        {
            var isOutside = sentence + k < 0 || sentence + k >= _old.Length;
            var wasOutside = old + k < 0 || old + k >= _oldCount;
            if (isOutside != wasOutside || (!isOutside && _old[sentence + k] != old + k)) return false;
        }

        return true;
    }
}
