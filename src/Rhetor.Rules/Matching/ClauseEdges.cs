using Rhetor.Documents;
using Rhetor.Text;
using Rhetor.Rules.Compilation;

namespace Rhetor.Rules.Matching;

/// <summary>
/// Where one clause of a sentence ends and another begins: at a comma before a conjunction, at a subordinating conjunction, and at
/// semicolons, colons, dashes and the marks of quoted speech. The clauses that a parser finds are left aside: a rule's hits must not hang
/// on whether another rule asks for them.
/// </summary>
internal sealed class ClauseEdges
{
    private static readonly HashSet64 Conjunctions = new(
    [
        .. new[]
        {
            "og", "men", "eller", "for", "så", "at", "hvis", "når", "da", "fordi", "mens", "selvom", "inden", "før", "medmindre",
            "såfremt", "som", "der", "hvor", "hvilket", "and", "but", "or", "so", "that", "if", "when", "because", "while",
            "although", "though", "before", "unless", "which", "who", "where", "whereas", "since", "until",
        }.Select(w => TokenText.Hash(w)),
    ]);

    private bool[] _edges = new bool[64];
    private bool _isKnown;
    private ulong _mask;

    public void Reset() => _isKnown = false;

    public bool At(SentenceView view, int position)
    {
        if (!_isKnown) Find(view);
        return _edges[position - view.Start];
    }

    /// <summary>The edges of a sentence of at most 63 tokens, one bit a position.</summary>
    public ulong Mask(SentenceView view)
    {
        if (!_isKnown) Find(view);
        return _mask;
    }

    private void Find(SentenceView view)
    {
        var count = view.End - view.Start + 1;
        if (_edges.Length < count) _edges = new bool[count * 2];
        Array.Clear(_edges, 0, count);
        _isKnown = true;
        _mask = 0;
        var document = view.Document!;
        for (var i = view.Start; i < view.End; i++)
        {
            var token = document.Tokens[i];
            if (token.IsPunctuation) MarkAround(view, i);
            else if (token.Pos == PartOfSpeech.Sconj) Mark(view, i);
        }
    }

    private void MarkAround(SentenceView view, int token)
    {
        var document = view.Document!;
        switch (document.FormOf(token)[0])
        {
            case ';' or ':' or '–' or '—' or '-':
                Mark(view, token);
                Mark(view, token + 1);
                break;
            case ',':
                if (token + 1 < view.End && Conjunctions.Contains(document.Tokens[token + 1].FormHash)) Mark(view, token + 1);
                break;
            case '»' or '«' or '"' or '“' or '”' or '„' when IsSpeechMark(document, view, token):
                Mark(view, token);
                Mark(view, token + 1);
                break;
        }
    }

    // A scare quote stands inside its clause; speech is set off by another mark.
    private static bool IsSpeechMark(AnnotatedDocument document, SentenceView view, int token) =>
        token == view.Start || token + 1 == view.End || IsMark(document, token - 1) || IsMark(document, token + 1);

    private static bool IsMark(AnnotatedDocument document, int token) =>
        document.Tokens[token].IsPunctuation && document.FormOf(token)[0] is ',' or ':' or '.' or '!' or '?';

    private void Mark(SentenceView view, int position)
    {
        if (position <= view.Start || position >= view.End) return;
        _edges[position - view.Start] = true;
        if (position - view.Start < 64) _mask |= 1UL << (position - view.Start);
    }
}
