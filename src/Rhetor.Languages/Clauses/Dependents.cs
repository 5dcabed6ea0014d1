using Rhetor.Documents;
using Rhetor.Languages.Segmentation;

namespace Rhetor.Languages.Clauses;

/// <summary>Who depends on whom in a sentence and which predicates it has, gathered in one pass, so that no clause has to look through the whole
/// sentence. Its room is used again for the next sentence.</summary>
internal sealed class Dependents
{
    // An auxiliary or a copula serves its head, which may serve another.
    private const int MostServed = 4;

    // Each round doubles how far a word sees; nothing hangs deeper than this.
    private const int Rounds = 6;

    private int _start;
    private int _count;
    private int[] _first = new int[65];
    private int[] _next = new int[64];
    private int[] _finite = new int[64];
    private int[] _owner = new int[65];
    private int[] _from = new int[65];
    private int[] _to = new int[65];

    /// <summary>For each word of the sentence, the first finite verb that it is the predicate of, or −1.</summary>
    public ReadOnlySpan<int> Finite => _finite.AsSpan(0, _count);

    public static bool IsFinite(in Draft token) =>
        token.Pos is PartOfSpeech.Verb or PartOfSpeech.Aux && token.Has(FeatureTraits.Finite | FeatureTraits.Mood);

    /// <summary>Reads a sentence.</summary>
    /// <returns>Whether there is a finite verb in it.</returns>
    public bool Gather(ReadOnlySpan<Draft> tokens, in SentenceDraft sentence)
    {
        _start = sentence.Start;
        _count = sentence.End - sentence.Start;
        Reserve();
        tokens = tokens[sentence.Start..sentence.End];
        var first = _first.AsSpan(0, _count + 1);
        var next = _next.AsSpan(0, _count);
        var finite = _finite.AsSpan(0, _count);
        var owner = _owner.AsSpan(0, _count + 1);
        first.Fill(-1);
        finite.Fill(-1);
        owner[_count] = _count;
        var any = false;
        // From the end, so that each list runs in the order of the text, and the first finite verb of a group counts: "vil have sagt".
        for (var i = _count - 1; i >= 0; i--)
        {
            ref readonly var token = ref tokens[i];
            // Behind the last word stands a place for those that hang on none.
            var head = (int)Math.Min((uint)(token.Head - _start), (uint)_count);
            owner[i] = head;
            next[i] = first[head];
            first[head] = i;
            if (!IsFinite(token)) continue;
            any = true;
            finite[Predicate(tokens, i)] = _start + i;
        }

        return any;
    }

    /// <summary>Finds out which words belong to which predicate.</summary>
    public void Spread(ReadOnlySpan<Draft> tokens, in SentenceDraft sentence)
    {
        tokens = tokens[sentence.Start..sentence.End];
        var owner = _owner.AsSpan(0, _count + 1);
        for (var i = 0; i < _finite.Length && i < _count; i++)
        {
            _from[i] = _to[i] = _finite[i];
            owner[i] = _finite[i] >= 0 ? i : owner[i];
        }

        // The nearest predicate above each word, itself included: each word takes over whom the word above it has found.
        var changed = 1;
        for (var round = 0; changed != 0 && round < Rounds; round++)
        {
            changed = 0;
            for (var i = 0; i < _count; i++)
            {
                var above = owner[owner[i]];
                changed |= above ^ owner[i];
                owner[i] = above;
            }
        }

        for (var i = 0; i < _count; i++)
        {
            var to = tokens[i].Kind == TokenKind.Punctuation ? _count : owner[i];
            _from[to] = Math.Min(_from[to], _start + i);
            _to[to] = Math.Max(_to[to], _start + i);
        }
    }

    /// <summary>The first and the last token of a predicate's clause, by its place in the sentence.</summary>
    public (int First, int Last) Extent(int predicate) => (_from[predicate], _to[predicate]);

    /// <summary>The first token below a head, or −1.</summary>
    public int First(int head) => Token(_first[head - _start]);

    /// <summary>The next token below the same head, or −1.</summary>
    public int Next(int token) => Token(_next[token - _start]);

    private int Token(int place) => place < 0 ? -1 : place + _start;

    private int Predicate(ReadOnlySpan<Draft> tokens, int verb)
    {
        for (var steps = 0; steps < MostServed; steps++)
        {
            ref readonly var token = ref tokens[verb];
            var head = token.Head - _start;
            if ((uint)head >= (uint)_count || !token.Has(RelationTraits.Auxiliary | RelationTraits.Copula)) break;
            verb = head;
        }

        return verb;
    }

    private void Reserve()
    {
        if (_next.Length >= _count) return;
        var size = _count * 2;
        _first = new int[size + 1];
        _next = new int[size];
        _finite = new int[size];
        _owner = new int[size + 1];
        _from = new int[size + 1];
        _to = new int[size + 1];
    }
}
