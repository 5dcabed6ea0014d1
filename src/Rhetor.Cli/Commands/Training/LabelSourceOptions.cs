using System.CommandLine;
using Rhetor.Cli.Hosting;
using Rhetor.Learning.Data;
using Rhetor.Rules;

namespace Rhetor.Cli.Commands.Training;

/// <summary>Which labelled rows a command reads, and which labels they may bear.</summary>
internal sealed class LabelSourceOptions
{
    private readonly Argument<string[]> _files = new Argument<string[]>("FILE")
    {
        Description = "Labelled rows: .jsonl, .jsonl.gz, .csv, .tsv, or a folder of articles with span files.",
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
    public LabelledDataset Read(CliHost host, ParseResult result, CancellationToken cancellationToken)
    {
        if (result.GetValue(_files) is not { Length: > 0 } files) throw CliException.Usage("no file of labelled rows is named");
        return Read(host, result, DataOptions.Expand(host, files), cancellationToken);
    }

    public LabelledDataset Read(CliHost host, ParseResult result, IReadOnlyList<string> files, CancellationToken cancellationToken) =>
        files.Count == 0 ? LabelledDataset.Empty : LabelledDataReader.Read(files, Vocabulary(host, result), language: null, cancellationToken);

    private LabelVocabulary Vocabulary(CliHost host, ParseResult result)
    {
        if (result.GetValue(_discover)) return LabelVocabulary.Open;
        var options = new RhetorOptions { UseModels = false, UseRules = false };
        var catalog = RhetorEngine.Create(options).Markers;
        if (result.GetValue(_markers) is { } file)
        {
            if (!File.Exists(host.Resolve(file))) throw CliException.Usage($"--markers {file}: no such file");
            var own = RuleSet.Load(RuleSource.FromPath(host.Resolve(file)));
            if (own.Faults.Length > 0) throw CliException.Usage(own.Faults.Select(f => f.ToString()));
            catalog = catalog.With(own.Markers.Markers);
        }

        return LabelVocabulary.Of(catalog);
    }
}
