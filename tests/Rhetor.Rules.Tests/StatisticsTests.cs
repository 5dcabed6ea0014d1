namespace Rhetor.Rules.Tests;

public sealed class StatisticsTests
{
    [Fact]
    public void Statistics_count_hits_overlaps_conflicts_and_wrong_withdrawals()
    {
        var set = Given.Set(
            Given.Rule("[{ form: nej }]", "unless: [{ id: u, after: [{ form: tak }] }]", "da.denial.one") + "---\n" +
            Given.Rule("[{ form: aldrig }]", "strength: weak", "da.denial.two"));
        LabelledText[] rows =
        [
            new("1", "nej", null, ["denial"]),
            new("2", "nej", null, []),
            new("3", "nej, aldrig", null, ["denial"]),
            new("4", "nej tak, aldrig", null, ["denial"]),
            new("5", "Ja.", "Nej. Nej.", ["denial"]),
            new("6", "aldrig", null, []),
        ];

        var statistics = RuleStatistics.Measure(set, new SimpleLanguage(), rows);

        statistics.Rules.Should().BeEquivalentTo(
        [
            new { Hits = 3, Right = 2, Withdrawn = 1, WithdrawnWrongly = 1, Alone = 1, Overlaps = 1, Conflicts = 0, Positives = 4 },
            new { Hits = 3, Right = 2, Withdrawn = 0, WithdrawnWrongly = 0, Alone = 1, Overlaps = 1, Conflicts = 1, Positives = 4 },
        ]);
        statistics.Rules[0].Precision.Should().BeApproximately(2 / 3.0, 1e-9);
        statistics.Rules[0].RecallShare.Should().Be(0.5);
        statistics.Markers.Single(m => m.Marker == "denial").Should().BeEquivalentTo(new { Positives = 4, Predicted = 3, Right = 2 });
        statistics.Rows[4].Evidence.Should().BeEmpty();
        statistics.Rows[2].Matches.Should().Equal("nej", "aldrig");
    }
}
