using System.Runtime.InteropServices;
using Rhetor.Documents;
using Rhetor.Languages.Clauses;
using Rhetor.Languages.Segmentation;
using Rhetor.Text;

namespace Rhetor.Languages;

/// <summary>
/// The grammar of a document before an edit. Grammar is a matter of a sentence's own words, so that a sentence which stands outside
/// the edit and has the same tokens keeps it; tokens, sentence ends, quotations and voices are found anew in the whole text.
/// </summary>
internal sealed class EarlierGrammar(AnnotatedDocument before, TextChange change)
{
    private readonly int _start = change.Span.Start;
    private readonly int _newEnd = change.Span.Start + change.NewText.Length;
    private readonly int _delta = change.NewText.Length - change.Span.Length;

    /// <summary>Writes the grammar of the sentence into its drafts, if the sentence is an old one.</summary>
    public bool TryKeep(Span<Draft> tokens, in SentenceDraft sentence)
    {
        var start = tokens[sentence.Start].Start;
        var end = tokens[sentence.End - 1].End;
        if (end > _start && start < _newEnd) return false;
        var shift = end <= _start ? 0 : _delta;
        if (before.SentenceAt(start - shift) is not { } old || old.Span != new TextSpan(start - shift, end - start)) return false;
        var known = before.TokensOf(old);
        var drafts = tokens[sentence.Start..sentence.End];
        if (known.Length != drafts.Length) return false;
        for (var i = 0; i < known.Length; i++)
        {
            if (known[i].Start + shift != drafts[i].Start || known[i].Length != drafts[i].Length) return false;
        }

        for (var i = 0; i < known.Length; i++)
        {
            ref readonly var token = ref known[i];
            ref var draft = ref drafts[i];
            draft.Pos = token.Pos;
            draft.Feats = token.Feats;
            draft.Features = GrammarTraits.OfFeatures(token.Feats);
            draft.Lemma = token.Lemma;
            draft.LemmaHash = token.LemmaHash;
            draft.Relation = token.Relation;
            draft.Relations = GrammarTraits.OfRelation(token.Relation);
            draft.Head = token.Head < 0 ? token.Head : token.Head - old.Tokens.Start + sentence.Start;
        }

        return true;
    }

    /// <summary>Keeps what can be kept and gives back the sentences that are left.</summary>
    public List<SentenceDraft> Keep(Span<Draft> tokens, List<SentenceDraft> sentences)
    {
        var left = new List<SentenceDraft>();
        foreach (ref readonly var sentence in CollectionsMarshal.AsSpan(sentences))
        {
            if (!TryKeep(tokens, sentence)) left.Add(sentence);
        }

        return left;
    }
}
