using Rhetor.Languages.Segmentation;

namespace Rhetor.Languages.Clauses;

/// <summary>Who depends on whom in a sentence, gathered in one pass, so that no clause has to look through the whole sentence.</summary>
internal readonly struct Dependents
{
    private readonly int _start;
    private readonly int[] _first;
    private readonly int[] _next;
    private readonly int[] _subject;

    public Dependents(ReadOnlySpan<Draft> tokens, in SentenceDraft sentence)
    {
        _start = sentence.Start;
        var count = sentence.End - sentence.Start;
        _first = new int[count];
        _next = new int[count];
        _subject = new int[count];
        Array.Fill(_first, -1);
        Array.Fill(_subject, -1);
        // From the end, so that each list runs in the order of the text.
        for (var i = sentence.End - 1; i >= sentence.Start; i--)
        {
            var head = tokens[i].Head;
            if (head < sentence.Start || head >= sentence.End) continue;
            _next[i - _start] = _first[head - _start];
            _first[head - _start] = i;
            if (tokens[i].Relation is { } relation && relation.StartsWith("nsubj", StringComparison.Ordinal)) _subject[head - _start] = i;
        }
    }

    /// <summary>The first token below a head, or −1.</summary>
    public int First(int head) => _first[head - _start];

    /// <summary>The next token below the same head, or −1.</summary>
    public int Next(int token) => _next[token - _start];

    /// <summary>The first nominal subject below a head, or −1.</summary>
    public int Subject(int head) => _subject[head - _start];
}
