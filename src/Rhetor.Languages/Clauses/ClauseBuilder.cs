using System.Collections.Immutable;
using Rhetor.Documents;
using Rhetor.Languages.Segmentation;
using Rhetor.Text;

namespace Rhetor.Languages.Clauses;

/// <summary>Reads the clauses off the heads and relations of a sentence: one for every finite verb, or for the predicate that it serves.</summary>
internal ref partial struct ClauseBuilder(ReadOnlySpan<Draft> tokens, ClauseWords words)
{
    private readonly Dependents _dependents = new();
    private int[] _finite = new int[64];
    private (int First, int Last)[] _extents = new (int First, int Last)[64];
    private readonly ReadOnlySpan<Draft> _tokens = tokens;
    private readonly ClauseWords _words = words;

    /// <summary>The clauses of all sentences; <paramref name="ranges"/> receives those of each.</summary>
    public ImmutableArray<Clause> Build(ReadOnlySpan<SentenceDraft> sentences, Range[] ranges)
    {
        var clauses = ImmutableArray.CreateBuilder<Clause>();
        for (var s = 0; s < sentences.Length; s++)
        {
            var first = clauses.Count;
            Sentence(s, sentences[s], clauses);
            ranges[s] = first..clauses.Count;
        }

        return clauses.ToImmutable();
    }

    private void Sentence(int index, in SentenceDraft sentence, ImmutableArray<Clause>.Builder clauses)
    {
        var count = sentence.End - sentence.Start;
        if (_finite.Length < count)
        {
            _finite = new int[count * 2];
            _extents = new (int First, int Last)[count * 2];
        }

        var finite = _finite.AsSpan(0, count);
        finite.Fill(-1);
        var any = false;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (!IsFinite(_tokens[i])) continue;
            var predicate = PredicateOf(i, sentence);
            // "vil have sagt": the first finite verb of the group counts.
            if (finite[predicate - sentence.Start] < 0) finite[predicate - sentence.Start] = i;
            any = true;
        }

        if (!any) return;
        _dependents.Gather(_tokens, sentence);
        var extents = _extents.AsSpan(0, count);
        Extents(sentence, finite, extents);
        for (var i = 0; i < count; i++)
        {
            if (finite[i] >= 0) clauses.Add(Make(index, sentence, sentence.Start + i, finite, extents[i]));
        }
    }

    private static bool IsFinite(in Draft token) =>
        token.Pos is PartOfSpeech.Verb or PartOfSpeech.Aux && token.Has(FeatureTraits.Finite | FeatureTraits.Mood);

    // An auxiliary or a copula serves its head.
    private int PredicateOf(int verb, in SentenceDraft sentence)
    {
        var at = verb;
        for (var steps = 0; steps < 4; steps++)
        {
            ref readonly var token = ref _tokens[at];
            if (token.Head < sentence.Start || token.Head >= sentence.End) break;
            if (!token.Has(RelationTraits.Auxiliary | RelationTraits.Copula)) break;
            at = token.Head;
        }

        return at;
    }

    // The nearest predicate of a clause above a token, itself included.
    private int OwnerOf(int token, in SentenceDraft sentence, ReadOnlySpan<int> finite)
    {
        var at = token;
        for (var steps = 0; steps < 64 && at >= sentence.Start && at < sentence.End; steps++)
        {
            if (finite[at - sentence.Start] >= 0) return at;
            at = _tokens[at].Head;
        }

        return -1;
    }

    // The first and the last word of each predicate's clause, by the place of the predicate.
    private void Extents(in SentenceDraft sentence, ReadOnlySpan<int> finite, Span<(int First, int Last)> extents)
    {
        for (var i = 0; i < finite.Length; i++) extents[i] = (finite[i], finite[i]);
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (_tokens[i].Kind == TokenKind.Punctuation || OwnerOf(i, sentence, finite) is not (>= 0 and var owner)) continue;
            ref var extent = ref extents[owner - sentence.Start];
            extent = (Math.Min(extent.First, i), Math.Max(extent.Last, i));
        }
    }

    private Clause Make(int index, in SentenceDraft sentence, int predicate, ReadOnlySpan<int> finite, (int First, int Last) extent)
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
        var asks = Asks(sentence);
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
