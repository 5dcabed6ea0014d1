namespace Rhetor.Rules.Tests;

/// <summary>A rule is only tried around the words that lead to it: nothing may get lost by that.</summary>
public sealed class StartTests
{
    private static readonly string Far = string.Join(' ', Enumerable.Repeat("ord", 90));

    [Theory]
    [InlineData("[{ form: sværdet }]", "[|sværdet|]")]
    [InlineData("[{ form: a }, { gap: 5 }, { form: sværdet }]", "[|a b c d e f sværdet|]")]
    [InlineData("[{ form: a }, { form: b, op: \"*\" }, { form: sværdet }]", "[|a b b b b b b b b sværdet|] b")]
    [InlineData("[{ form: a, op: \"?\" }, { form: sværdet }, { form: a }]", "b [|a sværdet a|]")]
    [InlineData("[{ any: [[{ form: a }, { form: a }, { form: sværdet }], { form: skjoldet }] }]", "a [|a a sværdet|] b [|skjoldet|]")]
    [InlineData("[{ any: [[{ form: a }, { form: sværdet }], [{ gap: 2 }, { form: skjoldet }, { form: b }]] }]", "sværdet [|a sværdet|] a [|b c skjoldet b|] skjoldet a")]
    [InlineData("[{ form: c }, { any: [[{ phrase: [\"a b\", \"b a sværdet\"] }], [{ form: skjoldet, op: \"{2,3}\" }]], op: \"+\" }, { form: b }]", "a b [|c b a sværdet skjoldet skjoldet b|] c sværdet b")]
    [InlineData("[{ form: [a, b], op: \"{2,3}\" }, { form: sværdet }]", "a [|b a b sværdet|]")]
    [InlineData("[{ phrase: [\"a b sværdet\", \"skjoldet a\"] }]", "[|a b sværdet|] og [|skjoldet a|]")]
    [InlineData("[{ form: sværdet }, { form: sværdet }]", "[|sværdet sværdet|] sværdet")]
    public void What_stands_before_the_rare_word_belongs_to_the_match(string pattern, string marked)
    {
        Given.Marked(Given.Rule(pattern), Plain(marked)).Should().Be(marked);
        Given.Marked(Given.Rule(pattern), $"{Far} {Plain(marked)}").Should().Be($"{Far} {marked}");
        Given.Marked(Given.Rule(pattern), $"{Plain(marked)} {Far} {Plain(marked)}").Should().Be($"{marked} {Far} {marked}");
    }

    private static string Plain(string marked) => marked.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);
}
