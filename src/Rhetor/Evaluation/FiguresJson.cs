using System.Text.Json;
using Rhetor.Learning.Metrics;

namespace Rhetor.Evaluation;

/// <summary>Writes figures as JSON, rounded to four digits: the same in a model's description and in a report.</summary>
internal static class FiguresJson
{
    public static void WriteTotals(Utf8JsonWriter json, EvaluationReport report)
    {
        json.WriteNumber("rows", report.Rows);
        json.WriteNumber("groups", report.Groups);
        json.WriteStartObject("micro");
        WriteInterval(json, "precision", report.Precision);
        WriteInterval(json, "recall", report.Recall);
        WriteInterval(json, "f1", report.F1);
        json.WriteEndObject();
        json.WriteStartObject("macro");
        WriteFigure(json, "f1", report.MacroF1);
        json.WriteEndObject();
        WriteFigure(json, "ece", report.CalibrationError);
        WriteFigure(json, "brier", report.Brier);
    }

    public static void WriteFigures(Utf8JsonWriter json, MarkerFigures figures)
    {
        json.WriteNumber("positives", figures.Counts.Positives);
        json.WriteNumber("truePositives", figures.Counts.TruePositives);
        json.WriteNumber("falsePositives", figures.Counts.FalsePositives);
        json.WriteNumber("falseNegatives", figures.Counts.FalseNegatives);
        WriteFigure(json, "precision", figures.Counts.Precision);
        WriteFigure(json, "recall", figures.Counts.Recall);
        WriteInterval(json, "f1", figures.F1);
        WriteFigure(json, "averagePrecision", figures.AveragePrecision);
        WriteFigure(json, "ece", figures.CalibrationError);
        WriteFigure(json, "brier", figures.Brier);
    }

    public static void WriteReliability(Utf8JsonWriter json, EvaluationReport report)
    {
        json.WriteStartArray("reliability");
        foreach (var bin in report.Reliability.Where(b => b.Count > 0))
        {
            json.WriteStartObject();
            WriteFigure(json, "from", bin.From);
            WriteFigure(json, "to", bin.To);
            json.WriteNumber("count", bin.Count);
            WriteFigure(json, "meanProbability", bin.MeanProbability);
            WriteFigure(json, "positiveRate", bin.PositiveRate);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void WriteConfusions(Utf8JsonWriter json, EvaluationReport report)
    {
        json.WriteStartArray("confusions");
        foreach (var confusion in report.Confusions)
        {
            json.WriteStartObject();
            json.WriteString("missed", confusion.Missed);
            json.WriteString("given", confusion.Given);
            json.WriteNumber("count", confusion.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void WriteFigure(Utf8JsonWriter json, string name, double value) => json.WriteNumber(name, Math.Round(value, 4));

    public static void WriteInterval(Utf8JsonWriter json, string name, Interval interval)
    {
        json.WriteStartObject(name);
        WriteFigure(json, "value", interval.Estimate);
        WriteFigure(json, "low", interval.Low);
        WriteFigure(json, "high", interval.High);
        json.WriteEndObject();
    }
}
