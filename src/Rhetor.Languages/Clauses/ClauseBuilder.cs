using System.Collections.Immutable;
using Rhetor.Documents;
using Rhetor.Languages.Segmentation;
using Rhetor.Text;

namespace Rhetor.Languages.Clauses;

/// <summary>Reads the clauses off the heads and relations of a sentence: one for every finite verb, or for the predicate that it serves.</summary>
internal readonly ref partial struct ClauseBuilder(ReadOnlySpan<Draft> tokens, ClauseWords words)
{
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
        var finite = new int[count];
        Array.Fill(finite, -1);
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
        var dependents = new Dependents(_tokens, sentence);
        var extents = Extents(sentence, finite);
        for (var i = 0; i < count; i++)
        {
            if (finite[i] >= 0) clauses.Add(Make(index, sentence, sentence.Start + i, finite, extents[i], dependents));
        }
    }

    private static bool IsFinite(in Draft token) =>
        token.Pos is PartOfSpeech.Verb or PartOfSpeech.Aux && token.Feats is { } feats
        && (feats.Contains("VerbForm=Fin", StringComparison.Ordinal) || feats.Contains("Mood=", StringComparison.Ordinal));

    // An auxiliary or a copula serves its head.
    private int PredicateOf(int verb, in SentenceDraft sentence)
    {
        var at = verb;
        for (var steps = 0; steps < 4; steps++)
        {
            ref readonly var token = ref _tokens[at];
            if (token.Relation is not { } relation || token.Head < sentence.Start || token.Head >= sentence.End) break;
            if (!relation.StartsWith("aux", StringComparison.Ordinal) && relation != "cop") break;
            at = token.Head;
        }

        return at;
    }

    // The nearest predicate of a clause above a token, itself included.
    private int OwnerOf(int token, in SentenceDraft sentence, int[] finite)
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
    private (int First, int Last)[] Extents(in SentenceDraft sentence, int[] finite)
    {
        var extents = new (int First, int Last)[finite.Length];
        for (var i = 0; i < finite.Length; i++) extents[i] = (finite[i], finite[i]);
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (_tokens[i].Kind == TokenKind.Punctuation || OwnerOf(i, sentence, finite) is not (>= 0 and var owner)) continue;
            ref var extent = ref extents[owner - sentence.Start];
            extent = (Math.Min(extent.First, i), Math.Max(extent.Last, i));
        }

        return extents;
    }

    private Clause Make(int index, in SentenceDraft sentence, int predicate, int[] finite, (int First, int Last) extent, Dependents dependents)
    {
        var verb = finite[predicate - sentence.Start];
        var (first, last) = extent;
        int subject = -1, @object = -1;
        var passive = Has(_tokens[predicate].Feats, "Voice=Pass");
        var negated = _tokens[verb].Has(TokenTraits.Negated) && _tokens[predicate].Has(TokenTraits.Negated);
        var conditional = false;
        var modality = ModalityOf(verb);
        var perfect = false;
        for (var i = dependents.First(predicate); i >= 0; i = dependents.Next(i))
        {
            if (_tokens[i].Relation is not { } relation) continue;
            if (relation.StartsWith("nsubj", StringComparison.Ordinal) || relation is "csubj" or "expl") subject = subject < 0 || relation != "expl" ? i : subject;
            if (relation is "obj" or "ccomp" && (relation == "obj" || @object < 0) && !IsCondition(i, predicate, finite, sentence)) @object = i;
            passive |= relation is "nsubj:pass" or "aux:pass" || (relation.StartsWith("aux", StringComparison.Ordinal) && _words.PassiveAuxiliaries.Contains(_tokens[i].LemmaHash) && Has(_tokens[predicate].Feats, "VerbForm=Part"));
            if (relation == "xcomp" && i > predicate && modality == Modality.None && _words.Obliging.Contains(_tokens[predicate].LemmaHash)) modality = Modality.Necessity;
            negated |= _tokens[i].Has(TokenTraits.Negator) && relation != "obj";
            conditional |= relation is "mark" && _words.Conditions.Contains(_tokens[i].Hash);
            if (modality == Modality.None && relation.StartsWith("aux", StringComparison.Ordinal)) modality = ModalityOf(i);
            perfect |= relation.StartsWith("aux", StringComparison.Ordinal) && i != verb && _words.Perfect.Contains(_tokens[i].LemmaHash);
        }

        if (subject < 0) subject = SharedSubject(predicate, sentence, dependents);
        if (modality == Modality.None) modality = GoverningModal(predicate, sentence);
        if (perfect && _words.Hearsay.Contains(_tokens[verb].LemmaHash)) modality = Modality.Hearsay;
        var imperative = Has(_tokens[verb].Feats, "Mood=Imp");
        var asks = Asks(sentence);
        var main = _tokens[predicate].Relation is "root" or "conj" or "parataxis" or null or "" || _tokens[predicate].Head < 0;
        return new Clause
        {
            Sentence = index,
            Span = TextSpan.FromBounds(_tokens[first].Start, _tokens[last].End),
            Tokens = new TokenRange(first, last + 1),
            Verb = _tokens[predicate].Pos is PartOfSpeech.Verb or PartOfSpeech.Aux ? predicate : verb,
            Subject = subject,
            Object = @object,
            Person = imperative && subject < 0 ? 2 : PersonOf(subject),
            Negated = negated || (subject >= 0 && IsNegatedNoun(subject)) || (@object >= 0 && _tokens[@object].Relation != "ccomp" && IsNegatedNoun(@object)),
            Modality = modality,
            Conditional = conditional || OpensCondition(verb, first, sentence, imperative, asks),
            Interrogative = asks && main,
            Imperative = imperative,
            Subordinate = !main,
            Past = Has(_tokens[verb].Feats, "Tense=Past"),
            Passive = passive,
        };
    }
}
