using Rhetor.Learning.Calibration;
using Rhetor.Learning.Metrics;

namespace Rhetor.Learning.Tests.Numeric;

public sealed class CalibrationTests
{
    [Fact]
    public void Platt_finds_the_sigmoid_that_made_the_labels()
    {
        var (scores, labels) = Draw(20_000, s => 1 / (1 + Math.Exp(-(1.7 * s - 0.6))));
        var calibrator = CalibratorFitter.FitPlatt(scores, labels);
        calibrator.Scores[0].Should().BeApproximately(1.7, 0.08);
        calibrator.Probabilities[0].Should().BeApproximately(-0.6, 0.06);
    }

    [Fact]
    public void Platt_stays_modest_where_the_classes_are_apart()
    {
        // Two positives and two negatives: the smoothed targets are 3/4 and 1/4.
        var calibrator = CalibratorFitter.FitPlatt([-1, -1, 1, 1], [false, false, true, true]);
        calibrator.Calibrate(1).Should().BeApproximately(0.75, 1e-6);
        calibrator.Calibrate(-1).Should().BeApproximately(0.25, 1e-6);
    }

    [Fact]
    public void Scores_the_wrong_way_round_give_the_base_rate()
    {
        var calibrator = CalibratorFitter.FitPlatt([3, 2, 1, 0], [false, false, true, true]);
        calibrator.Calibrate(-100).Should().Be(calibrator.Calibrate(100)).And.BeApproximately(0.5, 1e-9);
    }

    [Fact]
    public void Isotonic_pools_neighbours_that_fall()
    {
        // Steps: {1}: 0 of 1, {2, 3}: 1 of 2 pooled, {4}: 1 of 1; one example at the rate of 3/6 is added to each.
        var calibrator = CalibratorFitter.FitIsotonic([1, 2, 3, 4], [false, true, false, true]);
        calibrator.Scores.Should().Equal(1, 2, 3, 4);
        calibrator.Probabilities.Should().Equal(0.25, 0.5, 0.5, 0.75);
        calibrator.Calibrate(1.5).Should().BeApproximately(0.375, 1e-12);
        calibrator.Calibrate(-9).Should().Be(0.25);
        calibrator.Calibrate(9).Should().Be(0.75);
    }

    [Theory]
    [InlineData(CalibrationKind.Platt)]
    [InlineData(CalibrationKind.Isotonic)]
    public void Probabilities_never_fall_and_never_reach_the_ends(CalibrationKind kind)
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var random = new Random(seed);
            double[] scores = [.. Enumerable.Range(0, 60).Select(_ => random.Next(-20, 20) / 4.0)];
            bool[] labels = [.. scores.Select(s => random.NextDouble() < 0.3)];
            float[] weights = [.. scores.Select(_ => random.Next(3) * 0.5f)];
            var calibrator = CalibratorFitter.Fit(kind, scores, labels, weights);
            double[] probabilities = calibrator.Calibrate([.. Enumerable.Range(-100, 200).Select(i => i / 10.0)]);
            probabilities.Should().BeInAscendingOrder();
            probabilities.Should().OnlyContain(p => p > 0 && p < 1);
            calibrator.Calibrate(double.NaN).Should().BeLessThanOrEqualTo(probabilities[0]);
        }
    }

    [Fact]
    public void A_sigmoid_is_chosen_where_it_fits_and_a_line_where_it_does_not()
    {
        var (scores, labels) = Draw(1500, s => 1 / (1 + Math.Exp(-2 * s)));
        CalibratorFitter.Choose(scores, labels, null, 1).Calibrator.Kind.Should().Be(CalibrationKind.Platt);

        var (stepped, stepLabels) = Draw(3000, s => s < -1 ? 0.02 : s < 1 ? 0.3 : s < 1.2 ? 0.4 : 0.97);
        var choice = CalibratorFitter.Choose(stepped, stepLabels, null, 1);
        choice.Calibrator.Kind.Should().Be(CalibrationKind.Isotonic);
        choice.IsotonicLoss.Should().BeLessThan(choice.PlattLoss);
        ProbabilityMetrics.ExpectedCalibrationError(choice.Calibrator.Calibrate(stepped), stepLabels).Should().BeLessThan(0.02);
    }

    [Fact]
    public void What_is_no_calibrator_is_refused()
    {
        FluentActions.Invoking(() => Calibrator.Platt(-1, 0)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Calibrator.Isotonic([], [])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Calibrator.Isotonic([1, 1], [0.1, 0.2])).Should().Throw<ArgumentException>().WithMessage("*knot 1*");
        FluentActions.Invoking(() => Calibrator.Isotonic([1, 2], [0.3, 0.2])).Should().Throw<ArgumentException>().WithMessage("*knot 1*");
        FluentActions.Invoking(() => Calibrator.Isotonic([1], [1.2])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => CalibratorFitter.FitPlatt([double.PositiveInfinity], [true])).Should().Throw<ArgumentException>();
    }

    private static (double[] Scores, bool[] Labels) Draw(int count, Func<double, double> probability)
    {
        var random = new Random(11);
        double[] scores = [.. Enumerable.Range(0, count).Select(_ => random.NextDouble() * 6 - 3)];
        return (scores, [.. scores.Select(s => random.NextDouble() < probability(s))]);
    }
}
