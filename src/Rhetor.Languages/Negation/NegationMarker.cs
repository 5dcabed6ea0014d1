using Rhetor.Documents;
using Rhetor.Languages.Segmentation;

namespace Rhetor.Languages.Negation;

/// <summary>
/// Marks negators and what they negate. A negator reaches forward to the edge of its clause, and an adverb ("ikke", "not")
/// also back to its verb. "Ikke kun", "not least" and their like negate nothing.
/// </summary>
internal readonly ref struct NegationMarker(Span<Draft> tokens, LanguagePack pack)
{
    private const int BackwardReach = 4;
    private readonly Span<Draft> _tokens = tokens;
    private readonly NegationWords _words = pack.Negation;

    public void Mark(ReadOnlySpan<SentenceDraft> sentences, CancellationToken cancellationToken)
    {
        for (var s = 0; s < sentences.Length; s++)
        {
            if ((s & 0xFFF) == 0) cancellationToken.ThrowIfCancellationRequested();
            if (!_words.Adverbs.MayBeIn(sentences[s].Sets) && !_words.Determiners.MayBeIn(sentences[s].Sets)) continue;
            for (var i = sentences[s].Start; i < sentences[s].End; i++)
            {
                if (_tokens[i].Kind == TokenKind.Word) Negate(i, sentences[s]);
            }
        }
    }

    private void Negate(int i, in SentenceDraft sentence)
    {
        var adverb = _words.Adverbs.Contains(_tokens[i]);
        if (!adverb && !_words.Determiners.Contains(_tokens[i])) return;
        if (i + 1 < sentence.End && _words.NotBefore.Contains(_tokens[i + 1])) return;
        if (IsAnswer(i, sentence)) return;
        _tokens[i].Traits |= TokenTraits.Negator;
        if (adverb) Backward(i, sentence.Start);
        Forward(i, sentence.End);
    }

    // "Nej," and "No," answer; they negate no word of their sentence.
    private bool IsAnswer(int i, in SentenceDraft sentence) =>
        _words.Answers.Contains(_tokens[i]) && (i + 1 == sentence.End || _tokens[i + 1].Kind == TokenKind.Punctuation);

    private void Forward(int i, int end)
    {
        for (var k = i + 1; k < end; k++)
        {
            if (IsEdge(k) && !(k == i + 1 && _tokens[k].Kind == TokenKind.Word)) break;
            if (_tokens[k].Kind != TokenKind.Punctuation) _tokens[k].Traits |= TokenTraits.Negated;
        }
    }

    // The verb stands just before the adverb, or before the pronoun that stands before it ("gjorde vi ikke").
    private void Backward(int i, int start)
    {
        for (var k = i - 1; k >= Math.Max(start, i - BackwardReach); k--)
        {
            if (_tokens[k].Kind != TokenKind.Word || IsEdge(k)) break;
            _tokens[k].Traits |= TokenTraits.Negated;
            if (!_words.Light.Contains(_tokens[k])) break;
        }
    }

    private bool IsEdge(int i) => _tokens[i].Kind == TokenKind.Punctuation
        ? _tokens[i].Mark is not (Languages.Mark.OpenBracket or Languages.Mark.CloseBracket)
        : _words.Edges.Contains(_tokens[i]);
}
