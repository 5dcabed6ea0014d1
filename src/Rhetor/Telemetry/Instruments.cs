using System.Diagnostics;
using System.Diagnostics.Metrics;
using Rhetor.Findings;

namespace Rhetor.Telemetry;

/// <summary>The activity source and the instruments: one set a process, as listeners find them by name. They hold no state of an engine.</summary>
internal static class Instruments
{
    private static readonly ActivitySource Source = new(RhetorTelemetry.ActivitySourceName, EngineVersion.Text);
    private static readonly Meter Meter = new(RhetorTelemetry.MeterName, EngineVersion.Text);
    private static readonly Counter<long> Documents = Meter.CreateCounter<long>("rhetor.documents", "{document}", "Texts that were analysed.");
    private static readonly Counter<long> Sentences = Meter.CreateCounter<long>("rhetor.sentences", "{sentence}", "Sentences of the texts that were analysed.");
    private static readonly Counter<long> Findings = Meter.CreateCounter<long>("rhetor.findings", "{finding}", "Findings, by marker.");
    private static readonly Counter<long> Failures = Meter.CreateCounter<long>("rhetor.analyzer.failures", "{failure}", "Analyzers that failed on a text.");
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("rhetor.analyze.duration", "s", "What the analysis of a text took.");

    public static Activity? Start() => Source.StartActivity("rhetor.analyze");

    public static void Record(Activity? activity, DocumentReport report, TimeSpan elapsed)
    {
        var language = new KeyValuePair<string, object?>("rhetor.language", report.Language);
        Documents.Add(1, language);
        Sentences.Add(report.Document.Sentences.Length, language);
        Duration.Record(elapsed.TotalSeconds, language);
        if (Findings.Enabled)
        {
            foreach (var group in report.Findings.Where(f => f.IsAboutText).GroupBy(f => f.Marker, StringComparer.Ordinal))
                Findings.Add(group.Count(), language, new KeyValuePair<string, object?>("rhetor.marker", group.Key));
        }

        foreach (var failure in report.Analysis.Failures)
            Failures.Add(1, new("rhetor.analyzer", failure.Analyzer), new("rhetor.failure", failure.Id));
        if (activity is null) return;
        activity.SetTag("rhetor.language", report.Language);
        activity.SetTag("rhetor.sentences", report.Document.Sentences.Length);
        activity.SetTag("rhetor.findings", report.Findings.Length);
        if (report.Analysis.Failures is [var first, ..]) activity.SetStatus(ActivityStatusCode.Error, $"{first.Id} {first.Analyzer}");
    }
}
