using FsCheck;
using FsCheck.Fluent;
using Rhetor.Languages.Grammar;

namespace Rhetor.Languages.Tests.Grammar;

public sealed class ShippedGrammarTests
{
    private static readonly ShippedGrammars Shipped = new();

    [Fact]
    public void Danish_subjects_and_objects_are_told_apart()
    {
        var seen = new Annotated(Shipped.Get("da")!, "Regeringen afviser kritikken .");
        seen.Upos.Should().Be("NOUN VERB NOUN PUNCT");
        seen.Lemmas.Should().Be("regering afvise kritik .");
        seen.Heads.Should().Equal(1, -1, 1, 1);
        seen.Relations.Should().Be("nsubj root obj punct");
    }

    [Fact]
    public void English_subjects_and_objects_are_told_apart()
    {
        var seen = new Annotated(Shipped.Get("en")!, "The ministers rejected the claims .");
        seen.Upos.Should().Be("DET NOUN VERB DET NOUN PUNCT");
        seen.Lemmas.Should().Be("the minister reject the claim .");
        seen.Heads.Should().Equal(1, 2, -1, 4, 2, 2);
        seen.Relations.Should().Be("det nsubj root det obj punct");
    }

    [Fact]
    public void A_headline_in_capitals_is_read_like_any_other_sentence()
    {
        var seen = new Annotated(Shipped.Get("da")!, "REGERINGEN AFVISER KRITIKKEN");
        seen.Upos.Should().Be("NOUN VERB NOUN");
        seen.Lemmas.Should().Be("regering afvise kritik");
    }

    [Fact]
    public void A_language_without_a_grammar_has_none() => Shipped.Get("xx").Should().BeNull();

    [Fact]
    public void A_model_is_read_once() => Shipped.Get("da").Should().BeSameAs(Shipped.Get("da"));

    [Fact]
    public void An_empty_sentence_has_an_empty_grammar() => new Annotated(Shipped.Get("da")!, "").Heads.Should().BeEmpty();

    [Fact]
    public void Any_tokens_whatever_get_a_tree_with_one_root()
    {
        var words = ArbMap.Default.ArbFor<string?[]>().Filter(forms => forms.Length > 0);
        Prop.ForAll(words, forms => IsTree(new Annotated(Shipped.Get("da")!, [.. forms.Select(form => form ?? "\uD800")]).Heads))
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Known_words_in_any_order_get_a_tree_with_one_root()
    {
        string[] known = ["he", "says", "that", "the", "minister", "who", "and", ",", "\"", ".", "in", "not", "was", "to", "Paris", "5"];
        var words = Gen.Elements(known).NonEmptyListOf().Select(list => list.ToArray()).ToArbitrary();
        Prop.ForAll(words, forms => IsTree(new Annotated(Shipped.Get("en")!, forms).Heads)).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("og")]
    [InlineData("( hun siger")]
    [InlineData("krav , ikke")]
    public void Ten_thousand_words_without_a_stop_get_a_tree_as_well(string part)
    {
        var forms = Enumerable.Repeat(part.Split(' '), 10_000 / part.Split(' ').Length).SelectMany(words => words).ToArray();
        var seen = new Annotated(Shipped.Get("da")!, forms);
        seen.Heads.Count(head => head < 0).Should().Be(1);
        seen.Relations.Split(' ').Count(relation => relation == "root").Should().Be(1);
    }

    private static bool IsTree(int[] heads)
    {
        for (var i = 0; i < heads.Length; i++)
        {
            var steps = 0;
            for (var at = i; at >= 0; at = heads[at])
            {
                if (++steps > heads.Length)
                    return false;
            }
        }

        return heads.Count(head => head == -1) == 1;
    }
}
