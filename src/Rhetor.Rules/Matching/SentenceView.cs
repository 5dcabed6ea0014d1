using Rhetor.Documents;
using Rhetor.Rules.Syntax;

namespace Rhetor.Rules.Matching;

/// <summary>A sentence as the simulation sees it: its tokens, and the places between them. Positions are token indices of the document; n tokens have n + 1.</summary>
internal sealed class SentenceView
{
    private readonly ClauseEdges _edges = new();
    private int _opening;
    private int _closing;

    public AnnotatedDocument? Document { get; private set; }

    public Sentence? Sentence { get; private set; }

    public int Start { get; private set; }

    public int End { get; private set; }

    /// <summary>Turns to a sentence; false where it is there already.</summary>
    public bool Enter(AnnotatedDocument document, Sentence sentence)
    {
        if (ReferenceEquals(document, Document) && ReferenceEquals(sentence, Sentence)) return false;
        Document = document;
        Sentence = sentence;
        Start = sentence.Tokens.Start;
        End = sentence.Tokens.End;
        _opening = -1;
        _closing = -1;
        _edges.Reset();
        return true;
    }

    public void Release()
    {
        Document = null;
        Sentence = null;
    }

    public bool IsEdge(int position) => _edges.At(this, position);

    /// <summary>The positions at which a clause ends, one bit each; of a sentence of at most 63 tokens.</summary>
    public ulong Edges => _edges.Mask(this);

    public bool Is(Place place, int position) => place switch
    {
        Place.SentenceStart => position <= Opening,
        Place.SentenceEnd => position >= Closing,
        Place.ClauseStart => IsClauseStart(position),
        _ => QuotationLookup.StartsAt(Document!, position),
    };

    /// <summary>The position after the marks that open the sentence.</summary>
    private int Opening
    {
        get
        {
            if (_opening >= 0) return _opening;
            _opening = Start;
            while (_opening < End && Punctuation.Opens(Document!, _opening)) _opening++;
            return _opening;
        }
    }

    /// <summary>The position before the marks that close the sentence.</summary>
    private int Closing
    {
        get
        {
            if (_closing >= 0) return _closing;
            _closing = End;
            while (_closing > Start && Document!.Tokens[_closing - 1].IsPunctuation) _closing--;
            return _closing;
        }
    }

    private bool IsClauseStart(int position)
    {
        for (var at = position; ; at--)
        {
            if (at <= Opening || IsEdge(at)) return true;
            if (!Punctuation.Opens(Document!, at - 1)) return false;
        }
    }
}
