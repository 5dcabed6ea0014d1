using System.Text.Json;
using Rhetor.Cli.Commands.Labels.Exchange;
using Rhetor.Cli.Configuration;
using Rhetor.Cli.Hosting;
using Rhetor.Cli.Inputs;
using Rhetor.Cli.Inputs.Selection;
using Rhetor.Findings;
using Rhetor.Learning.Data;
using Rhetor.Reporting;

namespace Rhetor.Cli.Commands.Labels;

/// <summary>One run of <c>rhetor labels suggest</c>.</summary>
internal sealed class SuggestRun(CliHost host, EngineRequest request, string textField, int count, int seed)
{
    private const double Least = 0.05;
    private readonly List<InputError> _errors = [];
    private long _read;

    public async Task<int> RunAsync(IReadOnlyList<string> paths, string output, CancellationToken cancellationToken)
    {
        var finder = new InputFinder(host, new InputChoice());
        var files = finder.Find(paths);
        using var opened = EngineFactory.Create(host, request);
        foreach (var error in finder.Errors) Report(error);
        var reader = new InputReader(host, new InputSettings { TextField = textField }, new TextConfiguration(host, request, null, opened.Engine), Report);
        var picker = new SuggestionPicker(count, seed);
        await foreach (var document in opened.Engine.AnalyzeAsync(reader.ReadAsync(files, cancellationToken), cancellationToken).ConfigureAwait(false))
            Offer(document, picker);

        var picked = picker.Pick();
        ExchangeFile.WriteLines(host, output, picked, Write);
        host.Complain(FormattableString.Invariant($"{picked.Count} of {_read} sentences to label in {output}"));
        return opened.HasFaults ? ExitCode.Usage : _errors.Count > 0 ? ExitCode.Inputs : ExitCode.Done;
    }

    private void Offer(DocumentReport report, SuggestionPicker picker)
    {
        var document = report.Document;
        for (var s = 0; s < document.Sentences.Length; s++)
        {
            var sentence = document.Sentences[s];
            var row = new LabelledSentence
            {
                Id = FormattableString.Invariant($"{report.Path}:{s + 1}"),
                Language = report.Language,
                Text = Line(document.TextOf(sentence)),
                Labels = [.. report.LabelsOf(s)],
                Voice = sentence.Voice,
                Speaker = sentence.Attribution.Speaker,
                Context = s == 0 ? null : Line(document.TextOf(document.Sentences[s - 1])),
                Source = "suggested",
                Group = report.Path ?? "-",
            };
            var scores = report.Scores.Of(s).ToArray();
            picker.Offer(row, _read++, scores.Index().Where(x => x.Item.Probability >= Least).Select(x => (report.Scores.Markers[x.Index], x.Item.Probability, x.Item.Threshold)));
        }
    }

    private static string Line(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static void Write(Utf8JsonWriter json, Suggestion suggestion)
    {
        json.WriteStartObject();
        LabelledJsonLines.WriteFields(json, suggestion.Row);
        json.WriteString("why", suggestion.Marker.Length == 0
            ? "drawn at random"
            : FormattableString.Invariant($"{suggestion.Marker} {suggestion.Score:0.00}, a finding from {suggestion.Threshold:0.00} on"));
        json.WriteEndObject();
    }

    private void Report(InputError error)
    {
        _errors.Add(error);
        host.Complain(error.ToString());
    }
}
