using System.Globalization;
using Rhetor.Cli.Commands;
using Rhetor.Cli.Commands.Models;
using Rhetor.Cli.Hosting;
using Rhetor.Learning.MLNet;
using Rhetor.Learning.MLNet.Import;
using Rhetor.Learning.Models;

namespace Rhetor.Cli.MLNet;

/// <summary>One run of <c>rhetor models import</c>.</summary>
internal sealed class ImportRun(CliHost host, ImportRequest request)
{
    public int Run(CancellationToken cancellationToken)
    {
        var folder = host.Resolve(request.Output);
        var path = Path.Combine(folder, ClassifierModelFile.FileName);
        if (File.Exists(path) && !request.Replace) throw CliException.Usage($"{request.Output}: a model stands there already; --replace takes its place");
        var engine = EngineFactory.Create(host, new EngineRequest
        {
            Language = request.Language, RulesDirectories = request.RulesDirectories, NoRules = request.NoRules, NoModels = true,
        }).Engine;
        var features = new ImportFeatures(engine.Rules, request);
        try
        {
            var trees = FastTreeZip.Read(host.Resolve(request.Zip));
            ImportedClassifier.RefuseUnknownFeatures(trees, features.Names);
            var fit = ImportCalibration.Fit(host, request, engine.Markers, features, trees, cancellationToken);
            var model = ImportedClassifier.Create(
                trees, features.Names, request.Language, request.Marker, fit.Calibrator, fit.Threshold, features.UsesRules ? engine.Rules.FingerprintFor(request.Language) : "", request.Version);
            Write(folder, path, model, trees, fit);
        }
        catch (MLNetModelException exception)
        {
            var message = exception.Message.Replace(host.Resolve(request.Zip), request.Zip, StringComparison.Ordinal);
            throw new CliException(ExitCode.Mismatch, message.StartsWith(request.Zip, StringComparison.Ordinal) ? message : $"{request.Zip}: {message}");
        }

        return ExitCode.Done;
    }

    private void Write(string folder, string path, ClassifierModel model, ImportedTrees trees, ImportFit fit)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var bytes = ClassifierModelFile.Write(model);
            var temporary = path + ".tmp";
            File.WriteAllBytes(temporary, bytes);
            File.Move(temporary, path, overwrite: true);
            File.WriteAllText(Path.Combine(folder, "model-card.md"), Card(model, trees, fit));
            using var output = CliHost.OpenText(host.Output);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{request.Output}: {request.Marker}, {request.Language}, {trees.Ensemble.Trees.Length} trees over {model.Schema.Names.Length} features, threshold {fit.Threshold:0.000}, {bytes.Length:N0} bytes"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw CliException.Usage($"--output: cannot be written: {exception.Message.ReplaceLineEndings(" ")}");
        }
    }

    private string Card(ClassifierModel model, ImportedTrees trees, ImportFit fit) => string.Create(CultureInfo.InvariantCulture, $"""
        # Model card: {request.Marker}, language {request.Language}, version {request.Version}

        Imported from {Path.GetFileName(request.Zip)}, a FastTree predictor that ML.NET trained: {trees.Ensemble.Trees.Length} trees over {model.Schema.Names.Length} of Rhetor's named features, no linear stage.
        What it was trained on, whoever trained it knows: the file does not tell.

        ## Figures

        {fit.Note}. Threshold {fit.Threshold:0.000}.

        ## What it must not be used for

        - It marks wordings, not truth: it never says whether a claim is right, or whether a text, an outlet or a person spreads propaganda.
        - Not for decisions about people, and not for blocking or ranking texts without a reader who checks each finding.
        - Not before 'rhetor evaluate' has measured it on labelled rows of the kind of text that it is to read.

        """).ReplaceLineEndings("\n");
}
