using System.Globalization;
using Rhetor.Evaluation;
using Rhetor.Learning.Metrics;

namespace Rhetor.Cli.Commands.Training;

/// <summary>Figures as plain text.</summary>
internal static class EvaluationText
{
    private const int ShownErrors = 10;
    private const int LongestText = 160;

    public static void WriteTable(TextWriter output, EvaluationReport report, string what)
    {
        Line(output, $"{report.Rows} {what} in {report.Groups} groups");
        var width = report.Markers.Length > 0 ? Math.Max(8, report.Markers.Max(m => m.Marker.Length)) : 8;
        output.WriteLine();
        output.WriteLine("marker".PadRight(width) + "   rows      P      R     F1  (95 %)        AP    ECE   Brier");
        foreach (var f in report.Markers.Where(f => f.Counts.Positives > 0 || f.Counts.FalsePositives > 0))
        {
            Line(output, $"{f.Marker.PadRight(width)} {f.Counts.Positives,6} {f.Counts.Precision,6:0.00} {f.Counts.Recall,6:0.00} {f.Counts.F1,6:0.00}  {f.F1.Low:0.00}–{f.F1.High:0.00}  {f.AveragePrecision,6:0.00} {f.CalibrationError,6:0.000} {f.Brier,7:0.0000}");
        }

        output.WriteLine();
        Line(output, $"micro  P {Of(report.Precision)}  R {Of(report.Recall)}  F1 {Of(report.F1)}");
        Line(output, $"macro  F1 {report.MacroF1:0.000}   ECE {report.CalibrationError:0.0000}   Brier {report.Brier:0.0000}");
        output.WriteLine();
    }

    public static void WriteDetails(TextWriter output, EvaluationReport report)
    {
        if (!report.Confusions.IsEmpty)
        {
            output.WriteLine("confusions (missed → given, rows)");
            foreach (var c in report.Confusions) Line(output, $"  {c.Missed} → {c.Given}  {c.Count}");
            output.WriteLine();
        }

        output.WriteLine("reliability (probability, decisions, mean, borne)");
        foreach (var b in report.Reliability.Where(b => b.Count > 0)) Line(output, $"  {b.From:0.0}–{b.To:0.0} {b.Count,8}  {b.MeanProbability:0.000}  {b.PositiveRate:0.000}");
        output.WriteLine();
        WriteErrors(output, "most confident false alarms", report.FalseAlarms.Take(ShownErrors));
        WriteErrors(output, "most confident misses", report.Misses.Take(ShownErrors));
    }

    public static void WriteComparison(TextWriter output, string against, EvaluationReport other, PairedDifference gain)
    {
        var (estimate, low, high) = gain.Difference;
        Line(output, $"against {against}: its micro F1 is {Of(other.F1)}; the difference {estimate:+0.000;-0.000} ({low:+0.000;-0.000} to {high:+0.000;-0.000}), not better in {gain.NotBetter:0.0%} of the draws");
    }

    private static void WriteErrors(TextWriter output, string title, IEnumerable<MarkerError> errors)
    {
        output.WriteLine(title);
        foreach (var e in errors)
        {
            var text = e.Sentence.Text.ReplaceLineEndings(" ");
            if (text.Length > LongestText) text = text[..(LongestText - 1)] + "…";
            Line(output, $"  {e.Probability:0.00}  {e.Marker}  {e.Sentence.Id}  {text}");
        }

        output.WriteLine();
    }

    private static string Of(Interval interval) => string.Create(CultureInfo.InvariantCulture, $"{interval.Estimate:0.000} ({interval.Low:0.000}–{interval.High:0.000})");

    private static void Line(TextWriter output, FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
