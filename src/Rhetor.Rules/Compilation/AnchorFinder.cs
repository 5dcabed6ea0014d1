using Rhetor.Rules.Binding;
using Rhetor.Rules.Syntax;
using Rhetor.Text;

namespace Rhetor.Rules.Compilation;

/// <summary>Finds the words of which every match must hold one, by form or by lemma.</summary>
internal sealed class AnchorFinder(string language, LexiconTable lexicons, WordSets sets)
{
    private readonly TokenLength _lengths = new(language, lexicons);

    /// <summary>The anchors of a pattern, the rarest first; none where a match need not hold any particular word.</summary>
    public Anchor[] Find(SequenceSyntax sequence)
    {
        var anchors = new List<Anchor>();
        var before = 0;
        foreach (var element in sequence.Elements)
        {
            if (element.Repeat.Minimum > 0 && Of(element) is { } anchor) anchors.Add(anchor with { Before = TokenLength.Sum(anchor.Before, before) });
            before = TokenLength.Sum(before, _lengths.Of(element));
        }

        return [.. anchors.OrderBy(a => a.Cost)];
    }

    private Anchor? Of(ElementSyntax element) => element switch
    {
        TokenSyntax token => Of(token.Constraints),
        PhraseSyntax phrase => Of(phrase),
        AnySyntax any => Of(any),
        _ => null,
    };

    private Anchor? Of(AnySyntax any)
    {
        var anchors = new List<Anchor>();
        foreach (var alternative in any.Alternatives)
        {
            if (Find(alternative) is not [var rarest, ..]) return null;
            anchors.Add(rarest);
        }

        return new Anchor([.. anchors.SelectMany(a => a.Sets).Distinct()], anchors.Max(a => a.Before), anchors.Sum(a => a.Cost));
    }

    private Anchor Of(PhraseSyntax phrase)
    {
        var words = PhraseTexts.Of(phrase, language, lexicons).Select(text => PhraseWords.Split(text).MinBy(WordFrequency.Of)!).Distinct(StringComparer.Ordinal).ToList();
        return new Anchor([sets.Of(words.Select(w => TokenText.Hash(w)), WordKey.Either)], _lengths.OfOne(phrase) - 1, words.Sum(WordFrequency.Of));
    }

    private Anchor? Of(ConstraintSetSyntax constraints)
    {
        Anchor? best = null;
        foreach (var constraint in constraints.Constraints)
        {
            if (constraint.Kind is not (ConstraintKind.Form or ConstraintKind.Lemma)) continue;
            var cost = constraint.Values.Sum(v => v.IsLexicon ? lexicons.Find(language, v.Text)!.Frequency : WordFrequency.Of(v.Text));
            if (best is null || cost < best.Cost) best = new Anchor(sets.Of(constraint), 0, cost);
        }

        return best;
    }
}
