using System.Collections.Immutable;
using Rhetor.Cli.Hosting;
using Rhetor.Documents;
using Rhetor.Evaluation;
using Rhetor.Learning.Data;
using Rhetor.Learning.Training;

namespace Rhetor.Cli.Commands.Training;

/// <summary>One run of <c>rhetor evaluate</c>.</summary>
internal sealed class EvaluateRun(CliHost host, EvaluateRequest request)
{
    public int Run(CancellationToken cancellationToken)
    {
        try
        {
            return Evaluate(cancellationToken);
        }
        catch (RhetorModelException exception)
        {
            throw new CliException(ExitCode.Mismatch, exception.Message.Split('\n'));
        }
        catch (RhetorConfigurationException exception)
        {
            throw CliException.Usage(exception.Message.Split('\n'));
        }
    }

    private int Evaluate(CancellationToken cancellationToken)
    {
        var evaluator = new RhetorEvaluator(OptionsWith(request.Models));
        var dataset = LabelledDataReader.Read(request.Data, LabelVocabulary.Of(evaluator.Markers), request.Language, cancellationToken);
        foreach (var fault in dataset.Faults) host.Error.WriteLine(fault);
        var rows = RowsOf(dataset);
        if (rows.IsEmpty) throw new CliException(ExitCode.Inputs, "no labelled row was read");

        ComplainOfRowsWithoutModel(evaluator, rows);
        var markers = evaluator.MarkersFor(rows);
        var predictions = evaluator.Predict(rows, markers, request.Language, cancellationToken);
        var report = Evaluator.Evaluate(markers, predictions, request.Seed);
        var comparison = request.Against is { } against ? Compare(against, markers, rows, predictions, cancellationToken) : null;

        if (request.AsJson)
        {
            EvaluationJson.Write(host.Output, report, comparison);
        }
        else
        {
            using var output = CliHost.OpenText(host.Output);
            EvaluationText.WriteTable(output, report, "rows");
            EvaluationText.WriteDetails(output, report);
            if (comparison is not null) EvaluationText.WriteComparison(output, comparison.Name, comparison.Report, comparison.Difference);
        }

        return dataset.HasErrors ? ExitCode.Inputs : ExitCode.Done;
    }

    private ImmutableArray<LabelledSentence> RowsOf(LabelledDataset dataset)
    {
        if (request.Language is null or "und") return dataset.Sentences;
        ImmutableArray<LabelledSentence> rows = [.. dataset.Sentences.Where(s => LanguageTag.Covers(request.Language, s.Language) || s.Language == "und")];
        if (rows.Length < dataset.Sentences.Length)
            host.Complain(FormattableString.Invariant($"{dataset.Sentences.Length - rows.Length} rows of other languages than '{request.Language}' were left out"));
        return rows;
    }

    // Such rows would look as if the model had found nothing in them.
    private void ComplainOfRowsWithoutModel(RhetorEvaluator evaluator, ImmutableArray<LabelledSentence> rows)
    {
        if (request.Models is not { } folder) return;
        foreach (var language in rows.GroupBy(r => request.Language ?? evaluator.ReadingOf(r.Language)).Where(g => !evaluator.ModelLanguages.Any(model => LanguageTag.Covers(model, g.Key))).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var known = string.Join(", ", evaluator.ModelLanguages.Select(code => $"'{code}'"));
            host.Complain(FormattableString.Invariant(
                $"warning: {language.Count()} rows are read in '{language.Key}', for which {folder} has no model (only for {known}): no classifier judges them; --language CODE says how to read them"));
        }
    }

    private EvaluationComparison Compare(
        string against, ImmutableArray<string> markers, ImmutableArray<LabelledSentence> rows, ImmutableArray<HeldOutPrediction> predictions, CancellationToken cancellationToken)
    {
        var other = new RhetorEvaluator(OptionsWith(against));
        ImmutableArray<string> known = [.. markers.Where(slug => other.Markers.Find(slug)?.Slug == slug)];
        var others = other.Predict(rows, known, request.Language, cancellationToken)
            .Select(p => p with
            {
                Probabilities = [.. markers.Select(m => known.IndexOf(m) is var at and >= 0 ? p.Probabilities[at] : 0)],
                Borne = [.. markers.Select(m => known.IndexOf(m) is var at and >= 0 && p.Borne[at])],
            })
            .ToList();
        return new EvaluationComparison(against, Evaluator.Evaluate(markers, others, request.Seed), Evaluator.Compare(markers, predictions, others, request.Seed));
    }

    private RhetorOptions OptionsWith(string? models)
    {
        var options = new RhetorOptions
        {
            UseRules = !request.NoRules || request.RulesDirectories.Length > 0,
            UseShippedRules = !request.NoRules,
            UseModels = !request.NoModels,
            ModelsDirectory = models is null ? null : host.Resolve(models),
            MaxDegreeOfParallelism = request.Jobs,
            OnWarning = message => host.Complain("warning: " + message),
        };
        foreach (var folder in request.RulesDirectories) options.RulesDirectories.Add(folder);
        return options;
    }
}
