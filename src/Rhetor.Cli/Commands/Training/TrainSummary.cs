using System.Globalization;
using Rhetor.Training;

namespace Rhetor.Cli.Commands.Training;

/// <summary>Says what a training brought.</summary>
internal static class TrainSummary
{
    public static void Write(TextWriter output, TrainedModel trained)
    {
        if (trained.Report is { } report) EvaluationText.WriteTable(output, report, "held-out rows");
        if (!trained.Result.RulesOnly.IsEmpty)
            output.WriteLine($"rules only, for want of labelled rows: {string.Join(", ", trained.Result.RulesOnly)}");
        if (trained.Gain is { } gain)
        {
            var (estimate, low, high) = gain.Difference;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"against the model it replaces: F1 {estimate:+0.000;-0.000} ({low:+0.000;-0.000} to {high:+0.000;-0.000})"));
        }

        foreach (var (file, bytes) in trained.Files)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"written: {Path.GetFileName(trained.Output.TrimEnd('/'))}/{file}, {(bytes + 1023) / 1024} KB"));
    }
}
