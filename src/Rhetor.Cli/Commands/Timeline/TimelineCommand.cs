using System.CommandLine;
using Rhetor.Cli.Commands.Corpora;
using Rhetor.Cli.Hosting;
using Rhetor.Cli.Output.Terminal;

namespace Rhetor.Cli.Commands.Timeline;

/// <summary><c>rhetor timeline</c>: how often markers occur, period by period.</summary>
internal static class TimelineCommand
{
    public static Command Create(CliHost host)
    {
        var options = new TableOptions();
        var path = new Argument<string>("REPORT") { Description = "Texts with dates, as rhetor analyze --format jsonl --meta date wrote them (.jsonl or .jsonl.gz)." }.WithoutOptions();
        var by = OptionFactory.Choice("--by", "The length of a period.", Period.Kinds, "month");
        var field = new Option<string>("--meta-field") { Description = "The meta field that holds the date.", HelpName = "NAME", DefaultValueFactory = _ => "date" };
        var command = new Command("timeline", """
            Show how often each marker occurs per 1,000 words, by day, week or month, in the author's own voice and in reported voices.

              rhetor analyze articles.jsonl --meta date --format jsonl=out.jsonl
              rhetor timeline out.jsonl --by week
              rhetor timeline out.jsonl --marker loaded-language --by month
              rhetor timeline out.jsonl --format html --output timeline.html
            """)
        {
            path,
            by,
            field,
        };
        options.AddTo(command);
        command.SetAction((result, cancellationToken) =>
        {
            var file = ReportFile.Read(host, result.GetValue(path)!, cancellationToken);
            var table = TimelineTable.Of(host, file, result.GetValue(by)!, result.GetValue(field)!, options.Markers(result));
            Write(host, options, result, table);
            return Task.FromResult(file.Errors > 0 ? ExitCode.Inputs : ExitCode.Done);
        });
        return command;
    }

    private static void Write(CliHost host, TableOptions options, ParseResult result, TimelineTable table) => options.Write(host, result, (stream, isOutput) =>
    {
        switch (options.Format(result))
        {
            case "csv": TimelineData.WriteCsv(stream, table); break;
            case "json": TimelineData.WriteJson(stream, table); break;
            case "html": TimelineHtml.Write(stream, table); break;
            default:
                using (var page = new Page(host, stream, isOutput)) TimelineText.Show(page, table, options.Markers(result).Count > 0);
                break;
        }
    });
}
