using Rhetor.Text;

namespace Rhetor.Rules.Tests;

public sealed class MarkedTextTests
{
    [Fact]
    public void Marks_come_out_and_spans_refer_to_the_plain_text()
    {
        var text = MarkedText.Parse("a [|b [|c|]|] {|da.x.y:d|}");

        text.Text.Should().Be("a b c d");
        text.Spans.Should().Equal(new TextSpan(2, 3), new TextSpan(4, 1));
        text.NamedSpans.Should().Equal(new NamedSpan("da.x.y", new TextSpan(6, 1)));
        MarkedText.Render(text.Text, text.Spans).Should().Be("a [|b [|c|]|] d");
    }

    [Theory]
    [InlineData("a [|b", "expected |] after what is marked")]
    [InlineData("a b|]", "expected an opening mark before |]")]
    [InlineData("a {|n:b|]", "expected an opening mark before |]")]
    [InlineData("a {|b|}", "expected {|name:…|}, found {| without a name")]
    public void Markup_that_does_not_close_is_refused(string markup, string fault)
    {
        MarkedText.TryParse(markup, out _, out var found).Should().BeFalse();
        found.Should().Be(fault);
    }
}
