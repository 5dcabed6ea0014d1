using FsCheck;
using FsCheck.Fluent;
using Oracle = Microsoft.CodeAnalysis.Text.TextSpan;
using Span = Rhetor.Text.TextSpan;

namespace Rhetor.Core.Tests.Text;

/// <summary>Our span agrees with Roslyn's on everything that both can say.</summary>
public sealed class TextSpanOracleTests
{
    private static readonly Arbitrary<(int, int, int, int)> Pairs =
        (from a in Gen.Choose(0, 12) from b in Gen.Choose(0, 12) from c in Gen.Choose(0, 12) from d in Gen.Choose(0, 12) select (a, b, c, d)).ToArbitrary();

    [Fact]
    public void Two_spans_overlap_intersect_and_contain_as_Roslyn_says() => Check.QuickThrowOnFailure(Prop.ForAll(Pairs, pair =>
    {
        var (a, b, c, d) = pair;
        var (ours, other) = (new Span(a, b), new Span(c, d));
        var (theirs, otherTheirs) = (new Oracle(a, b), new Oracle(c, d));
        return ours.OverlapsWith(other) == theirs.OverlapsWith(otherTheirs)
            && ours.IntersectsWith(other) == theirs.IntersectsWith(otherTheirs)
            && ours.Contains(other) == theirs.Contains(otherTheirs)
            && ours.Contains(c) == theirs.Contains(c)
            && ours.IntersectsWith(c) == theirs.IntersectsWith(c)
            && Math.Sign(ours.CompareTo(other)) == Math.Sign(theirs.CompareTo(otherTheirs))
            && Same(ours.Overlap(other), theirs.Overlap(otherTheirs))
            && Same(ours.Intersection(other), theirs.Intersection(otherTheirs))
            && ours.ToString() == theirs.ToString();
    }));

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(3, -1)]
    [InlineData(int.MaxValue, 1)]
    public void A_span_that_Roslyn_refuses_is_refused(int start, int length)
    {
        ((Action)(() => _ = new Oracle(start, length))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => _ = new Span(start, length))).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(4, 3)]
    public void Bounds_that_Roslyn_refuses_are_refused(int start, int end)
    {
        ((Action)(() => Oracle.FromBounds(start, end))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => Span.FromBounds(start, end))).Should().Throw<ArgumentOutOfRangeException>();
    }

    private static bool Same(Span? ours, Oracle? theirs) =>
        ours is null ? theirs is null : theirs is { } other && ours.Value.Start == other.Start && ours.Value.End == other.End;
}
