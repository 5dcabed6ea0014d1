using Rhetor.Rules.Binding;
using Rhetor.Rules.Syntax;

namespace Rhetor.Rules.Compilation;

/// <summary>
/// Finds the words of which every match must hold one, by form or by lemma, and among the possible sets the one that is
/// rarest in ordinary text. Rarity is guessed from length: the frequent words are the short ones.
/// </summary>
internal sealed class AnchorFinder(string language, LexiconTable lexicons)
{
    private readonly TokenLength _lengths = new(language, lexicons);

    /// <summary>The anchors of a pattern, or null where a match need not hold any particular word.</summary>
    public AnchorSet? Find(SequenceSyntax sequence)
    {
        AnchorSet? best = null;
        var before = 0;
        foreach (var element in sequence.Elements)
        {
            if (element.Repeat.Minimum > 0 && Of(element) is { } candidate && (best is null || candidate.Cost < best.Cost))
            {
                candidate.Shift(before);
                best = candidate;
            }

            before = TokenLength.Sum(before, _lengths.Of(element));
        }

        return best;
    }

    private AnchorSet? Of(ElementSyntax element) => element switch
    {
        TokenSyntax token => Of(token.Constraints),
        PhraseSyntax phrase => Of(phrase),
        AnySyntax any => Of(any),
        _ => null,
    };

    private AnchorSet? Of(AnySyntax any)
    {
        var union = new AnchorSet();
        foreach (var alternative in any.Alternatives)
        {
            if (Find(alternative) is not { } anchors) return null;
            union.Add(anchors);
        }

        return union;
    }

    private AnchorSet Of(PhraseSyntax phrase)
    {
        var set = new AnchorSet();
        foreach (var text in PhraseTexts.Of(phrase, language, lexicons))
            set.Add(PhraseWords.Split(text).MinBy(AnchorSet.FrequencyOf)!, byForm: true, byLemma: true);
        set.Shift(_lengths.OfOne(phrase) - 1);
        return set;
    }

    private AnchorSet? Of(ConstraintSetSyntax constraints)
    {
        AnchorSet? best = null;
        foreach (var constraint in constraints.Constraints)
        {
            if (constraint.Kind is not (ConstraintKind.Form or ConstraintKind.Lemma)) continue;
            var set = new AnchorSet();
            foreach (var value in constraint.Values)
            {
                if (!value.IsLexicon) Add(set, value.Text, constraint.Kind);
                else set.Add(lexicons.Find(language, value.Text)!, constraint.Kind == ConstraintKind.Form);
            }

            if (best is null || set.Cost < best.Cost) best = set;
        }

        return best;
    }

    private static void Add(AnchorSet set, string word, ConstraintKind kind) =>
        set.Add(word, kind == ConstraintKind.Form, kind == ConstraintKind.Lemma);
}
