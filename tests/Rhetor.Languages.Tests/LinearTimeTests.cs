using Rhetor.Documents;

namespace Rhetor.Languages.Tests;

public sealed class LinearTimeTests
{
    [Theory]
    [InlineData("\"")]
    [InlineData("» ")]
    [InlineData("‘a ’ ")]
    [InlineData("siger, ")]
    [InlineData("a.")]
    [InlineData("said that ")]
    [InlineData("X: - ")]
    public void A_million_of_anything_is_read(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 1_000_000 / unit.Length));

        foreach (var language in (string[])["da", "en"]) Reading.In(language, text, Annotations.Voice | Annotations.Negation).Tokens.Should().NotBeEmpty();
    }

    [Fact]
    public void A_line_of_ten_megabytes_is_read_to_its_end()
    {
        const string Part = "»Broen falder ikke,« siger Karla Vinge, og ifølge hende er den 40 år gammel. ";
        var text = string.Concat(Enumerable.Repeat(Part, 10_000_000 / Part.Length));

        var document = Reading.In("da", text, Annotations.Voice);

        document.Sentences.Should().HaveCount(10_000_000 / Part.Length);
        document.Sentences[^1].Span.End.Should().Be(text.TrimEnd().Length);
    }
}
