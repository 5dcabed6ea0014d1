using System.Globalization;
using Rhetor.Cli.Commands.Models;
using Rhetor.Cli.Hosting;
using Rhetor.Documents;
using Rhetor.Learning.Calibration;
using Rhetor.Learning.Data;
using Rhetor.Learning.MLNet;
using Rhetor.Learning.MLNet.Import;
using Rhetor.Learning.Metrics;
using Rhetor.Markers;

namespace Rhetor.Cli.MLNet;

/// <summary>Fits calibrator and threshold of an imported predictor on rows that it has not seen.</summary>
internal static class ImportCalibration
{
    private const int MinPositives = 12;

    /// <exception cref="CliException">The rows cannot be read, or too few of them bear the marker or do not.</exception>
    /// <exception cref="MLNetModelException">Without rows, the zip has no sigmoid either.</exception>
    public static ImportFit Fit(CliHost host, ImportRequest request, MarkerCatalog markers, ImportFeatures features, ImportedTrees trees, CancellationToken cancellationToken)
    {
        if (request.Data.Count == 0)
        {
            host.Complain("warning: without --data the probabilities are FastTree's own, which no held-out row has corrected");
            var sigmoid = trees.Sigmoid ?? throw new MLNetModelException("the predictor has no sigmoid: give --data, labelled rows that it has not seen");
            return new ImportFit(sigmoid, request.Threshold ?? 0.5, "The probabilities are FastTree's own sigmoid; no held-out row has corrected them");
        }

        var vocabulary = markers.Find(request.Marker)?.Slug == request.Marker ? LabelVocabulary.Of(markers) : LabelVocabulary.Open;
        var dataset = LabelledDataReader.Read(request.Data, vocabulary, request.Language, cancellationToken);
        if (dataset.HasErrors) throw new CliException(ExitCode.Inputs, dataset.Faults.Select(f => f.ToString()));
        LabelledSentence[] rows = [.. dataset.Sentences.Where(s => request.Language == "und" || LanguageTag.Covers(request.Language, s.Language) || s.Language == "und")];
        bool[] labels = [.. rows.Select(s => s.Labels.Contains(request.Marker))];
        var positives = labels.Count(l => l);
        if (positives < MinPositives || labels.Length - positives < MinPositives)
            throw CliException.Usage($"--data: {positives} of {rows.Length} rows bear '{request.Marker}': expected at least {MinPositives} that do and {MinPositives} that do not");

        var matrix = features.Read(rows, trees.FeatureNames, cancellationToken);
        double[] scores = [.. Enumerable.Range(0, rows.Length).Select(i => trees.Ensemble.Score(matrix[i]))];
        var calibrator = CalibratorFitter.Choose(scores, labels, [.. rows.Select(s => s.Group)], request.Seed).Calibrator;
        double[] probabilities = [.. scores.Select(calibrator.Calibrate)];
        var threshold = request.Threshold ?? Math.Clamp(ThresholdSelector.Choose(probabilities, labels, new ThresholdOptions { Beta = 0.5, MinMarked = 5 }).Threshold, 0.02, 0.999);
        var note = string.Create(CultureInfo.InvariantCulture, $"Calibrated on {rows.Length} rows, {positives} of them with the marker; AUC on them {RankingMetrics.AreaUnderCurve(scores, labels):0.000}");
        return new ImportFit(calibrator, threshold, note);
    }
}
