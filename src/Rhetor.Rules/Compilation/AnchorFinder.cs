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
        var (least, most) = (0, 0);
        foreach (var element in sequence.Elements)
        {
            if (element.Repeat.Minimum > 0)
            {
                foreach (var anchor in Of(element)) anchors.Add(anchor with { Least = TokenLength.Sum(anchor.Least, least), Most = TokenLength.Sum(anchor.Most, most) });
            }

            least = TokenLength.Sum(least, _lengths.LeastOf(element));
            most = TokenLength.Sum(most, _lengths.MostOf(element));
        }

        return [.. anchors.OrderBy(a => a.Cost)];
    }

    private IEnumerable<Anchor> Of(ElementSyntax element) => element switch
    {
        TokenSyntax token when Of(token.Constraints) is { } anchor => [anchor],
        PhraseSyntax phrase => Of(phrase),
        AnySyntax any when Of(any) is { } anchor => [anchor],
        _ => [],
    };

    private Anchor? Of(AnySyntax any)
    {
        var alternatives = any.Alternatives.Select(Find).ToArray();
        if (alternatives.Any(a => a.Length == 0)) return null;
        var rarest = alternatives.Select(a => a[0]).ToList();
        return new Anchor([.. rarest.SelectMany(a => a.Sets).Distinct()], 0, 0, rarest.Sum(a => a.Cost)) { Alternatives = alternatives };
    }

    // One of the first words, and the rarest word of a phrase.
    private Anchor[] Of(PhraseSyntax phrase)
    {
        var phrases = PhraseTexts.Of(phrase, language, lexicons).Select(PhraseWords.Split).ToList();
        var rarest = phrases.Select(words => words.Index().MinBy(w => WordFrequency.Of(w.Item))).ToList();
        var first = Of(phrases.Select(words => words[0]), 0, 0);
        return rarest.All(w => w.Index == 0)
            ? [first]
            : [first, Of(rarest.Select(w => w.Item!), rarest.Min(w => w.Index), rarest.Max(w => w.Index))];
    }

    private Anchor Of(IEnumerable<string> words, int least, int most)
    {
        var all = words.Distinct(StringComparer.Ordinal).ToList();
        return new Anchor([sets.Of(all.Select(w => TokenText.Hash(w)), WordKey.Either)], least, most, all.Sum(WordFrequency.Of));
    }

    private Anchor? Of(ConstraintSetSyntax constraints)
    {
        Anchor? best = null;
        foreach (var constraint in constraints.Constraints)
        {
            if (constraint.Kind is not (ConstraintKind.Form or ConstraintKind.Lemma)) continue;
            var cost = constraint.Values.Sum(v => v.IsLexicon ? lexicons.Find(language, v.Text)!.Frequency : WordFrequency.Of(v.Text));
            if (best is null || cost < best.Cost) best = new Anchor(sets.Of(constraint), 0, 0, cost);
        }

        return best;
    }
}
