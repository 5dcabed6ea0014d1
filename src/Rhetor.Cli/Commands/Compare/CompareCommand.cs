using System.CommandLine;
using Rhetor.Cli.Commands.Corpora;
using Rhetor.Cli.Hosting;
using Rhetor.Cli.Output.Terminal;

namespace Rhetor.Cli.Commands.Compare;

/// <summary><c>rhetor compare</c>: two sets of texts, side by side.</summary>
internal static class CompareCommand
{
    public static Command Create(CliHost host)
    {
        var options = new TableOptions();
        var first = new Argument<string>("A") { Description = "The first set, as rhetor analyze --format jsonl wrote it (.jsonl or .jsonl.gz)." }.WithoutOptions();
        var second = new Argument<string>("B") { Description = "The second set." }.WithoutOptions();
        var command = new Command("compare", """
            Compare two sets of texts: how often each marker occurs per 1,000 words, in the author's own voice and in reported voices, with intervals.

              rhetor analyze 2024/ --format jsonl=2024.jsonl
              rhetor analyze 2025/ --format jsonl=2025.jsonl
              rhetor compare 2024.jsonl 2025.jsonl
              rhetor compare 2024.jsonl 2025.jsonl --format html --output compare.html
            """)
        {
            first,
            second,
        };
        options.AddTo(command);
        command.SetAction((result, cancellationToken) => Task.FromResult(Compare(host, options, result, result.GetValue(first)!, result.GetValue(second)!, cancellationToken)));
        return command;
    }

    private static int Compare(CliHost host, TableOptions options, ParseResult result, string first, string second, CancellationToken cancellationToken)
    {
        var (a, b) = (ReportFile.Read(host, first, cancellationToken), ReportFile.Read(host, second, cancellationToken));
        var comparison = new Comparison(a, b, options.Markers(result));
        options.Write(host, result, (stream, isOutput) =>
        {
            switch (options.Format(result))
            {
                case "csv": ComparisonData.WriteCsv(stream, comparison); break;
                case "json": ComparisonData.WriteJson(stream, comparison); break;
                case "html": ComparisonHtml.Write(stream, comparison); break;
                default:
                    using (var page = new Page(host, stream, isOutput)) ComparisonText.Show(page, comparison);
                    break;
            }
        });
        return a.Errors + b.Errors > 0 ? ExitCode.Inputs : ExitCode.Done;
    }
}
