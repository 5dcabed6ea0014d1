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
}
