using Rhetor.Documents;
using Rhetor.Languages.Segmentation;

namespace Rhetor.Languages.Clauses;

internal ref partial struct ClauseBuilder
{
    private const int ConditionReach = 40;

    private Modality ModalityOf(int token) => _words.Modals.GetValueOrDefault(_tokens[token].LemmaHash);

    // A modal that the treebank makes the head: "kan" ← xcomp "angribe".
    private Modality GoverningModal(int predicate, in SentenceDraft sentence)
    {
        ref readonly var token = ref _tokens[predicate];
        return token.Has(RelationTraits.OpenComplement) && token.Head >= sentence.Start && token.Head < sentence.End ? ModalityOf(token.Head) : Modality.None;
    }

    // "Rusland truer og angriber": the second verb has the first one's subject.
    private int SharedSubject(int predicate, in SentenceDraft sentence)
    {
        ref readonly var token = ref _tokens[predicate];
        if (!token.Has(RelationTraits.Conjunct | RelationTraits.OpenComplement) || token.Head < sentence.Start || token.Head >= sentence.End) return -1;
        var below = _dependents.First(token.Head);
        while (below >= 0 && !_tokens[below].Has(RelationTraits.Subject)) below = _dependents.Next(below);
        return below;
    }

    private int PersonOf(int subject)
    {
        if (subject < 0) return 0;
        ref readonly var token = ref _tokens[subject];
        if (token.Has(FeatureTraits.FirstPerson)) return 1;
        if (token.Has(FeatureTraits.SecondPerson)) return 2;
        return token.Pos is PartOfSpeech.Pron or PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Num or PartOfSpeech.Adj or PartOfSpeech.Det ? 3 : 0;
    }

    // "ingen planer", "nobody"
    private bool IsNegatedNoun(int noun) =>
        _tokens[noun].Has(TokenTraits.Negator) || (noun > 0 && _tokens[noun - 1].Has(TokenTraits.Negator) && _tokens[noun - 1].Head == noun);

    private bool Asks(in SentenceDraft sentence)
    {
        for (var i = sentence.End - 1; i >= sentence.Start; i--)
        {
            if (_tokens[i].Mark == Mark.Question) return true;
            if (_tokens[i].Kind != TokenKind.Punctuation) return false;
        }

        return false;
    }

    // "Får vi ingen garantier, slår vi igen"; "Should they attack, we will answer": the verb opens the clause and a comma ends it.
    private bool OpensCondition(int verb, int first, in SentenceDraft sentence, bool imperative, bool asks)
    {
        if (imperative || verb != first || (_words.VerbFirst.Count > 0 && !_words.VerbFirst.Contains(_tokens[verb]))) return false;
        if (verb > sentence.Start && _tokens[verb - 1].Kind == TokenKind.Word) return false;
        if (_tokens[verb].Relation == "root" && asks) return false;
        for (var i = verb + 1; i < Math.Min(sentence.End - 1, verb + ConditionReach); i++)
        {
            if (_tokens[i].Mark is Mark.Stop or Mark.Question or Mark.Colon or Mark.Semicolon) return false;
            if (_tokens[i].Mark == Mark.Comma) return HasVerbSoon(i + 1, sentence.End);
        }

        return false;
    }

    // "Får vi ingen garantier, slår vi igen": the parser takes the condition for an object.
    private bool IsCondition(int predicate, int main, ReadOnlySpan<int> finite, in SentenceDraft sentence) =>
        predicate < main && finite[predicate - sentence.Start] is >= 0 and var verb && OpensCondition(verb, verb, sentence, false, false);

    // In Danish the main clause behind a condition opens with its verb; in English with its subject.
    private bool HasVerbSoon(int i, int end)
    {
        var reach = _words.VerbFirst.Count > 0 ? 6 : 2;
        for (var k = i; k < Math.Min(end, i + reach); k++)
        {
            if (Dependents.IsFinite(_tokens[k])) return true;
        }

        return false;
    }
}
