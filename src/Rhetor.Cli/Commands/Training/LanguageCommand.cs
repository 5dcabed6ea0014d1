using System.CommandLine;
using System.Globalization;
using System.IO.Compression;
using Rhetor.Cli.Hosting;
using Rhetor.Cli.Inputs;
using Rhetor.Learning.Vectors;

namespace Rhetor.Cli.Commands.Training;

/// <summary><c>rhetor language</c>: what a language needs before models are trained in it.</summary>
internal static class LanguageCommand
{
    public static Command Create(CliHost host) => new("language", "Learn about a language: grammar from a treebank, word vectors from raw text.") { LanguageTrainCommand.Create(host), Vectors(host) };

    private static Command Vectors(CliHost host)
    {
        var text = DataOptions.Files("--text", "Raw text, a sentence or paragraph a line (.txt, or .gz).");
        var output = OptionFactory.Text("--output", "The file for the vectors.", "FILE");
        var dimensions = OptionFactory.Count("--dimensions", "The length of a vector.", 2, 64);
        var words = OptionFactory.Count("--max-words", "At most this many words, the most frequent ones.", 10, 20_000);
        var command = new Command("vectors", """
            Learn word vectors from raw text, so that a rare word is read like its kin.

              rhetor language vectors --text news.txt.gz --output vectors.bin
            """) { text, output, dimensions, words };
        command.SetAction((result, cancellationToken) =>
        {
            var files = DataOptions.Require(host, "language vectors", "--text", result.GetValue(text));
            var target = result.GetValue(output) ?? throw CliException.Usage("--output is missing: name the file for the vectors");
            var options = new WordVectorOptions { Dimensions = result.GetValue(dimensions), MaxWords = result.GetValue(words) };
            try
            {
                var table = FileBytes.Guard(() => WordVectorTrainer.Train(files.SelectMany(Lines), options, cancellationToken));
                FileBytes.Guard(() =>
                {
                    var bytes = WordVectorFile.Write(table);
                    File.WriteAllBytes(host.Resolve(target), bytes);
                    return bytes.Length;
                });
                host.Complain(string.Create(CultureInfo.InvariantCulture, $"{table.Words.Length} words, {table.Dimensions} dimensions, written to {target}"));
                return Task.FromResult(table.Words.Length > 0 ? ExitCode.Done : ExitCode.Inputs);
            }
            catch (InputException exception)
            {
                throw new CliException(ExitCode.Inputs, $"{string.Join(", ", files)}: {exception.Message}");
            }
        });
        return command;
    }

    private static IEnumerable<string> Lines(string path)
    {
        using var file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line) yield return line;
    }
}
