using System.Collections.Immutable;
using Rhetor.Documents;
using Rhetor.Languages.Segmentation;
using Rhetor.Text;

namespace Rhetor.Languages.Clauses;

/// <summary>Reads the clauses off the heads and relations of a sentence: one for every finite verb, or for the predicate that it serves.</summary>
internal ref partial struct ClauseBuilder(ReadOnlySpan<Draft> tokens, ClauseWords words)
{
    // What a clause asks of the words below its predicate; the others are passed over.
    private const RelationTraits Telling = RelationTraits.Subject | RelationTraits.PassiveSubject | RelationTraits.ClausalSubject | RelationTraits.Expletive
        | RelationTraits.Object | RelationTraits.Complement | RelationTraits.Auxiliary | RelationTraits.PassiveAuxiliary | RelationTraits.OpenComplement | RelationTraits.Mark;

    private readonly Dependents _dependents = new();
    private readonly ReadOnlySpan<Draft> _tokens = tokens;
    private readonly ClauseWords _words = words;

    /// <summary>The clauses of all sentences; <paramref name="ranges"/> receives those of each.</summary>
    public ImmutableArray<Clause> Build(ReadOnlySpan<SentenceDraft> sentences, Range[] ranges)
    {
        var clauses = ImmutableArray.CreateBuilder<Clause>(sentences.Length * 3);
        for (var s = 0; s < sentences.Length; s++)
        {
            var first = clauses.Count;
            Sentence(s, sentences[s], clauses);
            ranges[s] = first..clauses.Count;
        }

        return clauses.DrainToImmutable();
    }

    private void Sentence(int index, in SentenceDraft sentence, ImmutableArray<Clause>.Builder clauses)
    {
        if (!_dependents.Gather(_tokens, sentence)) return;
        _dependents.Spread(_tokens, sentence);
        bool? asks = null;
        var finite = _dependents.Finite;
        for (var i = 0; i < finite.Length; i++)
        {
            if (finite[i] >= 0) clauses.Add(Make(index, sentence, sentence.Start + i, finite, _dependents.Extent(i), asks ??= Asks(sentence)));
        }
    }

    private Clause Make(int index, in SentenceDraft sentence, int predicate, ReadOnlySpan<int> finite, (int First, int Last) extent, bool asks)
    {
        var verb = finite[predicate - sentence.Start];
        var (first, last) = extent;
        int subject = -1, @object = -1;
        var passive = _tokens[predicate].Has(FeatureTraits.Passive);
        var negated = _tokens[verb].Has(TokenTraits.Negated) && _tokens[predicate].Has(TokenTraits.Negated);
        var conditional = false;
        var modality = ModalityOf(verb);
        var perfect = false;
        for (var i = _dependents.First(predicate); i >= 0; i = _dependents.Next(i))
        {
            ref readonly var token = ref _tokens[i];
            if (!token.Has(Telling) && !token.Has(TokenTraits.Negator)) continue;
            if (token.Has(RelationTraits.Subject | RelationTraits.ClausalSubject | RelationTraits.Expletive)) subject = subject < 0 || !token.Has(RelationTraits.Expletive) ? i : subject;
            if (token.Has(RelationTraits.Object | RelationTraits.Complement) && (token.Has(RelationTraits.Object) || @object < 0) && !IsCondition(i, predicate, finite, sentence)) @object = i;
            passive |= token.Has(RelationTraits.PassiveSubject | RelationTraits.PassiveAuxiliary)
                || (token.Has(RelationTraits.Auxiliary) && _tokens[predicate].Has(FeatureTraits.Participle) && _words.PassiveAuxiliaries.Contains(token.LemmaHash));
            if (token.Has(RelationTraits.OpenComplement) && i > predicate && modality == Modality.None && _words.Obliging.Contains(_tokens[predicate].LemmaHash)) modality = Modality.Necessity;
            negated |= token.Has(TokenTraits.Negator) && !token.Has(RelationTraits.Object);
            conditional |= token.Has(RelationTraits.Mark) && _words.Conditions.Contains(token);
            if (!token.Has(RelationTraits.Auxiliary)) continue;
            if (modality == Modality.None) modality = ModalityOf(i);
            perfect |= i != verb && _words.Perfect.Contains(token.LemmaHash);
        }

        if (subject < 0) subject = SharedSubject(predicate, sentence);
        if (modality == Modality.None) modality = GoverningModal(predicate, sentence);
        if (perfect && _words.Hearsay.Contains(_tokens[verb].LemmaHash)) modality = Modality.Hearsay;
        var imperative = _tokens[verb].Has(FeatureTraits.Imperative);
        var main = _tokens[predicate].Has(RelationTraits.Main) || _tokens[predicate].Head < 0;
        return new Clause
        {
            Sentence = index,
            Span = TextSpan.FromBounds(_tokens[first].Start, _tokens[last].End),
            Tokens = new TokenRange(first, last + 1),
            Verb = _tokens[predicate].Pos is PartOfSpeech.Verb or PartOfSpeech.Aux ? predicate : verb,
            Subject = subject,
            Object = @object,
            Person = imperative && subject < 0 ? 2 : PersonOf(subject),
            Negated = negated || (subject >= 0 && IsNegatedNoun(subject)) || (@object >= 0 && !_tokens[@object].Has(RelationTraits.Complement) && IsNegatedNoun(@object)),
            Modality = modality,
            Conditional = conditional || OpensCondition(verb, first, sentence, imperative, asks),
            Interrogative = asks && main,
            Imperative = imperative,
            Subordinate = !main,
            Past = _tokens[verb].Has(FeatureTraits.Past),
            Passive = passive,
        };
    }
}
