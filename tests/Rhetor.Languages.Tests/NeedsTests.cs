using Rhetor.Documents;

namespace Rhetor.Languages.Tests;

/// <summary>What nobody asks for is not computed.</summary>
public sealed class NeedsTests
{
    private const string Text = "Vi angreb ikke byen, siger ministeren. »Det var dem.«";

    [Fact]
    public void Nothing_is_read_into_tokens_that_nobody_asks_about()
    {
        var document = Reading.Danish(Text, Annotations.None);

        document.Sentences.Should().HaveCount(2);
        document.Tokens.Should().OnlyContain(t => t.Pos == PartOfSpeech.None && t.Feats == null && t.Lemma == null && t.Relation == null && !t.IsNegated);
        document.Quotations.Should().BeEmpty();
        document.Clauses.Should().BeEmpty();
        document.Sentences.Should().OnlyContain(s => s.Attribution == Documents.Attribution.Author);
    }

    [Fact]
    public void Each_annotation_comes_without_those_that_it_does_not_rest_on()
    {
        Reading.Danish(Text, Annotations.Quotations).Tokens.Should().OnlyContain(t => t.Pos == PartOfSpeech.None);
        Reading.Danish(Text, Annotations.Negation).Tokens.Should().OnlyContain(t => t.Pos == PartOfSpeech.None).And.Contain(t => t.IsNegated);
        Reading.Danish(Text, Annotations.Voice).Tokens.Should().OnlyContain(t => t.Lemma == null && t.Relation == null);
        Reading.Danish(Text, Annotations.Grammar).Tokens.Should().OnlyContain(t => t.Lemma != null && t.Relation == null && !t.IsNegated);
        Reading.Danish(Text, Annotations.Grammar).Clauses.Should().BeEmpty();
        Reading.Danish(Text, Annotations.Clauses).Quotations.Should().BeEmpty();
    }
}
