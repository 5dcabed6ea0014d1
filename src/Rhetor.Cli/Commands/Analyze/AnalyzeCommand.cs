using System.CommandLine;
using Rhetor.Cli.Hosting;

namespace Rhetor.Cli.Commands.Analyze;

/// <summary><c>rhetor analyze</c>: from texts to reports.</summary>
internal static class AnalyzeCommand
{
    public static Command Create(CliHost host)
    {
        var options = new AnalyzeOptions();
        var command = new Command("analyze", """
            Mark the rhetorical markers of texts, sentence by sentence.

              rhetor analyze article.txt
              rhetor analyze texts/ --format json --output report.json
              cat article.txt | rhetor analyze - --language da
              rhetor analyze texts/ --fail-on warning --voice author
              rhetor analyze texts/ --since origin/main --baseline rhetor-baseline.json --fail-on warning
              rhetor analyze news.jsonl.gz --text-field body --meta date,outlet --format jsonl=out.jsonl
              rhetor analyze news.jsonl.gz --text-field body --meta date,outlet --format jsonl=out.jsonl --resume
            """);
        options.AddTo(command);
        command.SetAction((result, cancellationToken) => new AnalyzeRun(host, options.Read(host, result)).RunAsync(cancellationToken));
        return command;
    }
}
