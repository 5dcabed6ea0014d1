using Rhetor.Languages.Segmentation;

namespace Rhetor.Languages.Clauses;

/// <summary>Who depends on whom in a sentence, gathered in one pass, so that no clause has to look through the whole sentence. Its room is
/// used again for the next sentence.</summary>
internal sealed class Dependents
{
    private int _start;
    private int[] _first = new int[64];
    private int[] _next = new int[64];
    private int[] _subject = new int[64];

    public void Gather(ReadOnlySpan<Draft> tokens, in SentenceDraft sentence)
    {
        _start = sentence.Start;
        var count = sentence.End - sentence.Start;
        if (_first.Length < count)
        {
            _first = new int[count * 2];
            _next = new int[count * 2];
            _subject = new int[count * 2];
        }

        Array.Fill(_first, -1, 0, count);
        Array.Fill(_subject, -1, 0, count);
        // From the end, so that each list runs in the order of the text.
        for (var i = sentence.End - 1; i >= sentence.Start; i--)
        {
            var head = tokens[i].Head;
            if (head < sentence.Start || head >= sentence.End) continue;
            _next[i - _start] = _first[head - _start];
            _first[head - _start] = i;
            if (tokens[i].Has(RelationTraits.Subject)) _subject[head - _start] = i;
        }
    }

    /// <summary>The first token below a head, or −1.</summary>
    public int First(int head) => _first[head - _start];

    /// <summary>The next token below the same head, or −1.</summary>
    public int Next(int token) => _next[token - _start];

    /// <summary>The first nominal subject below a head, or −1.</summary>
    public int Subject(int head) => _subject[head - _start];
}
