using System.CommandLine;
using Rhetor.Cli.Commands.Training;
using Rhetor.Cli.Hosting;
using Rhetor.Learning.Data;
using Rhetor.Markers;
using Rhetor.Rules;

namespace Rhetor.Cli.Commands.Labels;

/// <summary>Which labelled rows a command reads, and which labels they may bear.</summary>
internal sealed class LabelSourceOptions(string description = "Labelled rows: .jsonl, .jsonl.gz, .csv, .tsv, or a folder of articles with span files.")
{
    private readonly Argument<string[]> _files = new Argument<string[]>("FILE")
    {
        Description = description,
        Arity = ArgumentArity.ZeroOrMore,
    }.WithoutOptions();

    private readonly Option<string?> _markers = OptionFactory.Text("--markers", "A file that defines own markers.", "FILE");
    private readonly Option<bool> _discover = OptionFactory.Switch("--discover-markers", "Take every label as a marker.");

    public void AddTo(Command command)
    {
        command.Add(_files);
        command.Add(_markers);
        command.Add(_discover);
    }

    /// <exception cref="CliException">No file is named, or the markers cannot be read.</exception>
    public LabelledDataset Read(CliHost host, ParseResult result, CancellationToken cancellationToken) =>
        Read(host, result, DataOptions.Expand(host, Files(result)), cancellationToken);

    /// <summary>The files as the user named them.</summary>
    /// <exception cref="CliException">None is named.</exception>
    public string[] Files(ParseResult result) =>
        result.GetValue(_files) is { Length: > 0 } files ? files : throw CliException.Usage("no file of labelled rows is named");

    /// <summary>The markers that an annotator shall choose from: those of the catalogue, or with <c>--discover-markers</c> those of the rows.</summary>
    public IReadOnlyList<string> Markers(CliHost host, ParseResult result, LabelledDataset dataset) =>
        result.GetValue(_discover) ? dataset.Labels : [.. Catalog(host, result).Markers.Select(static m => m.Slug)];

    public LabelledDataset Read(CliHost host, ParseResult result, IReadOnlyList<string> files, CancellationToken cancellationToken) =>
        files.Count == 0 ? LabelledDataset.Empty : LabelledDataReader.Read(files, Vocabulary(host, result), language: null, cancellationToken);

    public LabelVocabulary Vocabulary(CliHost host, ParseResult result) =>
        result.GetValue(_discover) ? LabelVocabulary.Open : LabelVocabulary.Of(Catalog(host, result));

    private MarkerCatalog Catalog(CliHost host, ParseResult result)
    {
        var options = new RhetorOptions { UseModels = false, UseRules = false };
        var catalog = RhetorEngine.Create(options).Markers;
        if (result.GetValue(_markers) is { } file)
        {
            if (!File.Exists(host.Resolve(file))) throw CliException.Usage($"--markers {file}: no such file");
            var own = RuleSet.Load(RuleSource.FromPath(host.Resolve(file)));
            if (own.Faults.Length > 0) throw CliException.Usage(own.Faults.Select(f => f.ToString()));
            catalog = catalog.With(own.Markers.Markers);
        }

        return catalog;
    }
}
