using FsCheck;
using FsCheck.Fluent;
using Rhetor.Text;

namespace Rhetor.Core.Tests.Text;

public sealed class TextMapTests
{
    // <b>p&aring;</b>: copied, decoded, and a break that comes from nowhere.
    private static readonly TextMap Map = new(
    [
        new TextPiece(new TextSpan(0, 1), new TextSpan(3, 1)),
        new TextPiece(new TextSpan(1, 1), new TextSpan(4, 7)),
        new TextPiece(new TextSpan(2, 2), new TextSpan(15, 0)),
        new TextPiece(new TextSpan(4, 3), new TextSpan(18, 3)),
    ]);

    [Theory]
    [InlineData(0, 1, 3, 4)]
    [InlineData(0, 2, 3, 11)]
    [InlineData(1, 2, 4, 11)]
    [InlineData(2, 4, 15, 15)]
    [InlineData(5, 7, 19, 21)]
    [InlineData(0, 7, 3, 21)]
    [InlineData(5, 5, 19, 19)]
    [InlineData(7, 7, 21, 21)]
    public void A_span_reaches_from_where_its_first_character_stands_to_where_its_last_one_does(int start, int end, int from, int to) =>
        Map.ToSource(TextSpan.FromBounds(start, end)).Should().Be(TextSpan.FromBounds(from, to));

    [Fact]
    public void A_span_outside_the_text_is_refused() => FluentActions.Invoking(() => Map.ToSource(new TextSpan(7, 1))).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void Pieces_that_go_back_are_refused() =>
        FluentActions.Invoking(() => new TextMap([new TextPiece(new TextSpan(0, 1), new TextSpan(3, 1)), new TextPiece(new TextSpan(1, 1), new TextSpan(2, 1))]))
            .Should().Throw<ArgumentException>();

    [Fact]
    public void Each_character_that_was_copied_leads_to_itself()
    {
        // Whatever is left out of a text, what is left leads back to where it stood.
        Prop.ForAll<string, bool[]>((text, kept) =>
        {
            var source = text ?? "";
            var places = Enumerable.Range(0, source.Length).Where(i => kept.Length > 0 && kept[i % kept.Length]).ToList();
            var map = new TextMap([.. places.Select((p, i) => new TextPiece(new TextSpan(i, 1), new TextSpan(p, 1)))]);
            return Enumerable.Range(0, places.Count).All(i => map.ToSource(new TextSpan(i, 1)) == new TextSpan(places[i], 1));
        }).QuickCheckThrowOnFailure();
    }
}
