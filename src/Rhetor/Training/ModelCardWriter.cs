using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Rhetor.Evaluation;

namespace Rhetor.Training;

/// <summary>Writes <c>model-card.md</c>: what the model was made from, how good it is, where it fails and what it must not be used for.</summary>
internal static class ModelCardWriter
{
    public static string Write(TrainingRun run, IReadOnlyList<(string File, long Bytes)> files)
    {
        var card = new StringBuilder();
        var model = run.Result.Model;
        Line(card, $"# Model card: rhetorical markers, language {run.Options.Language}, version {run.Options.Version}");
        Line(card, $"");
        Line(card, $"One classifier a marker ({model.Markers.Length} of {run.Data.Markers.Length} markers) by the learner {run.Options.Learner.Name}, over {model.Schema.Names.Length} named features and {model.Schema.WordBuckets} buckets of n-grams. Files: {string.Join(", ", files.Select(f => $"{f.File} {f.Bytes / 1024} KB"))}.");
        Line(card, $"Rules: {(run.RulesFingerprint.Length > 0 ? run.RulesFingerprint[..16] : "none")}. Masked, never features: {MaskedIn(run)}.");
        WriteData(card, run);
        if (run.Report is { } report) WriteFigures(card, run, report);
        else Line(card, $"\n## Figures\n\nNone: it was trained without outer folds.");
        WriteLimits(card, run);
        if (run.Options.Command is { } command) Line(card, $"\n## To repeat it\n\n    {command}\n\nThe same data, rules, vectors and seed give the same bytes on any number of threads.");
        return card.ToString();
    }

    private static string MaskedIn(TrainingRun run)
    {
        ImmutableArray<string> hidden = run.Result.Model.Schema.ReadsNames ? run.Masked : ["proper names", .. run.Masked];
        return hidden.IsEmpty ? "nothing; names are words like others" : string.Join(", ", hidden);
    }

    private static void WriteData(StringBuilder card, TrainingRun run)
    {
        Line(card, $"\n## Data\n");
        Line(card, $"| file | part | rows | with a label | groups | sources |");
        Line(card, $"| --- | --- | ---: | ---: | ---: | --- |");
        foreach (var (dataset, part) in new[] { (run.Data.Primary, "held out in turn"), (run.Data.Added, "training only") })
        {
            foreach (var file in DataCounts.Of(dataset))
                Line(card, $"| {file.File} | {part} | {file.Rows} | {file.Marked} | {file.Groups} | {string.Join(", ", file.Sources.Select(s => $"{s.Source} {s.Rows}"))} |");
        }

        if (run.Data.Skipped > 0) Line(card, $"\n{run.Data.Skipped} rows of other languages were left out.");
        Line(card, $"\nLicences and origin: {(run.Options.Licences.IsEmpty ? "not stated." : "")}");
        foreach (var licence in run.Options.Licences) Line(card, $"- {licence}");
    }

    private static void WriteFigures(StringBuilder card, TrainingRun run, EvaluationReport report)
    {
        Line(card, $"\n## Figures\n");
        Line(card, $"Cross-validated over the {report.Rows} rows that are held out in turn, {run.Options.OuterFolds} folds by group ({report.Groups} groups), seed {run.Options.Seed}; classifiers, calibration and thresholds are fitted inside each fold. Intervals: bootstrap by group, 95 %.\n");
        Line(card, $"- micro precision {FiguresText.Of(report.Precision)}, recall {FiguresText.Of(report.Recall)}, F1 {FiguresText.Of(report.F1)}");
        Line(card, $"- macro F1 {report.MacroF1:0.000}; calibration error {report.CalibrationError:0.0000}; Brier score {report.Brier:0.0000}\n");
        Line(card, $"| marker | rows | P | R | F1 | AP | ECE | Brier | decided by |");
        Line(card, $"| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |");
        foreach (var f in report.Markers)
        {
            var means = run.Result.RulesOnly.Contains(f.Marker) ? "rules only: too few rows" : "model";
            Line(card, $"| {f.Marker} | {f.Counts.Positives} | {f.Counts.Precision:0.00} | {f.Counts.Recall:0.00} | {FiguresText.Of(f.F1)} | {f.AveragePrecision:0.00} | {f.CalibrationError:0.000} | {f.Brier:0.000} | {means} |");
        }

        Line(card, $"\n| probability | decisions | mean probability | borne |");
        Line(card, $"| --- | ---: | ---: | ---: |");
        foreach (var bin in report.Reliability.Where(b => b.Count > 0))
            Line(card, $"| {bin.From:0.0}–{bin.To:0.0} | {bin.Count} | {bin.MeanProbability:0.000} | {bin.PositiveRate:0.000} |");
        WriteSets(card, run);
        WriteFailures(card, report);
    }

    private static void WriteSets(StringBuilder card, TrainingRun run)
    {
        if (run.RulesFingerprint.Length == 0 || run.Sets.IsEmpty) return;
        Line(card, $"\nSet by set, each row by a model that had not seen it, and by the rules alone. Rules look better on text that their writers had read.\n");
        Line(card, $"| set | rows | labels | model P | R | F1 | rules P | R | F1 |");
        Line(card, $"| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var set in run.Sets.Where(s => s.Model.Positives > 0))
            Line(card, $"| {set.Set} | {set.Rows} | {set.Model.Positives} | {set.Model.Precision:0.000} | {set.Model.Recall:0.000} | {set.Model.F1:0.000} | {set.Rules.Precision:0.000} | {set.Rules.Recall:0.000} | {set.Rules.F1:0.000} |");
    }

    private static void WriteFailures(StringBuilder card, EvaluationReport report)
    {
        Line(card, $"\n## Known failures\n");
        var weak = report.Markers.Where(f => f.Counts.Positives > 0 && f.Counts.F1 < 0.3).Select(f => f.Marker).ToList();
        if (weak.Count > 0) Line(card, $"- F1 below 0.3: {string.Join(", ", weak)}.");
        foreach (var confusion in report.Confusions.Take(8)) Line(card, $"- {confusion.Given} given where {confusion.Missed} was missed: {confusion.Count} rows.");
        foreach (var group in report.FalseAlarms.GroupBy(e => e.Marker, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Take(5))
            Line(card, $"- Among the {report.FalseAlarms.Length} most confident false alarms, {group.Count()} are {group.Key}, up to {group.Max(e => e.Probability):0.00}.");
        foreach (var group in report.Misses.GroupBy(e => e.Marker, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Take(5))
            Line(card, $"- Among the {report.Misses.Length} most confident misses, {group.Count()} are {group.Key}.");
    }

    private static void WriteLimits(StringBuilder card, TrainingRun run)
    {
        Line(card, $"\n## What it must not be used for\n");
        Line(card, $"- It marks wordings, not truth: it never says whether a claim is right, or whether a text, an outlet or a person spreads propaganda.");
        Line(card, $"- Not for decisions about people, and not for blocking or ranking texts without a reader who checks each finding.");
        Line(card, $"- Not for other languages or kinds of text than those above without labelled rows of that kind: 'rhetor evaluate' measures it.");
        Line(card, $"- Differences between outlets, speakers or years that are smaller than the intervals above mean nothing.");
        if (!run.Result.RulesOnly.IsEmpty) Line(card, $"- No classifier, for want of labelled rows: {string.Join(", ", run.Result.RulesOnly)}.");
    }

    private static void Line(StringBuilder card, FormattableString text) => card.Append(text.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
