using Rhetor.Documents;
using Rhetor.Rules.Compilation;
using Rhetor.Rules.Syntax;

namespace Rhetor.Rules.Matching;

/// <summary>Holds a match against circumstances.</summary>
internal static class WhereTest
{
    public static bool Holds(CompiledWhere where, MatchState state, int start, int end)
    {
        var document = state.View.Document!;
        var sentence = state.View.Sentence!;
        var syntax = where.Syntax;
        if (syntax.Voices.Count > 0 && !syntax.Voices.Contains(MatchVoice.Of(document, sentence, start, end))) return false;
        if (syntax.SpeakerKnown is not null || syntax.Stances.Count > 0)
        {
            var attribution = MatchVoice.AttributionOf(document, sentence, start, end);
            if (syntax.SpeakerKnown is { } known && known != attribution.Speaker is not null) return false;
            if (syntax.Stances.Count > 0 && (attribution.Stance is not { } stance || !syntax.Stances.Contains(stance))) return false;
        }

        if (syntax.Sentences.Count > 0 && !syntax.Sentences.Any(kind => Is(document, sentence, kind))) return false;
        if ((syntax.Clauses.Count > 0 || syntax.Past is not null || syntax.Persons.Count > 0)
            && !ClauseHolds(syntax, ClauseOf(document, sentence, start, end)))
        {
            return false;
        }

        if (where.Previous is not { } previous) return true;
        return sentence.Index > 0 && state.Holds(previous, document.Sentences[sentence.Index - 1]);
    }

    private static bool Is(AnnotatedDocument document, Sentence sentence, SentenceKind kind) =>
        Punctuation.EndsWith(document, sentence, kind == SentenceKind.Question ? '?' : '!');

    private static bool ClauseHolds(WhereSyntax where, Clause? clause)
    {
        if (clause is null) return false;
        if (where.Clauses.Count > 0 && !where.Clauses.Any(kind => Is(clause, kind))) return false;
        if (where.Past is { } past && clause.Past != past) return false;
        return where.Persons.Count == 0 || where.Persons.Contains(clause.Person);
    }

    private static bool Is(Clause clause, ClauseKind kind) => kind switch
    {
        ClauseKind.Main => !clause.Subordinate && !clause.Conditional,
        ClauseKind.Subordinate => clause.Subordinate,
        ClauseKind.Conditional => clause.Conditional,
        ClauseKind.Interrogative => clause.Interrogative,
        ClauseKind.Imperative => clause.Imperative,
        _ => clause.Negated,
    };

    /// <summary>The clause whose verb stands in the match; otherwise the shortest around its first token.</summary>
    private static Clause? ClauseOf(AnnotatedDocument document, Sentence sentence, int start, int end)
    {
        Clause? around = null;
        foreach (var clause in document.ClausesOf(sentence))
        {
            if (clause.Verb >= start && clause.Verb < end) return clause;
            if (clause.Tokens.Contains(start) && (around is null || clause.Tokens.Count < around.Tokens.Count)) around = clause;
        }

        return around;
    }
}
