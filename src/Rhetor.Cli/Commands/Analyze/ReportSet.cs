using Rhetor.Cli.Hosting;
using Rhetor.Findings;
using Rhetor.Reporting;

namespace Rhetor.Cli.Commands.Analyze;

/// <summary>The reports of a run, written side by side.</summary>
internal sealed class ReportSet : IReportWriter, IDisposable
{
    private readonly List<(IReportWriter Writer, Stream? File)> _reports = [];

    private ReportSet()
    {
    }

    /// <param name="host">The world.</param>
    /// <param name="request">Which reports are wanted.</param>
    /// <param name="kept">How many bytes stay of a report that is gone on with.</param>
    /// <exception cref="CliException">A file cannot be written.</exception>
    public static ReportSet Open(CliHost host, AnalyzeRequest request, long kept = 0)
    {
        var set = new ReportSet();
        try
        {
            foreach (var target in request.Outputs)
            {
                var file = target.Path is null ? null : OutputFile.Open(host, target.Path, kept);
                var writer = ReportFormats.Create(target.Format, file ?? host.Output, host, file is null, request);
                set._reports.Add((writer, file));
            }

            return set;
        }
        catch
        {
            set.Dispose();
            throw;
        }
    }

    public void Begin(ToolInfo tool) => _reports.ForEach(r => r.Writer.Begin(tool));

    public void Write(DocumentReport document) => _reports.ForEach(r => r.Writer.Write(document));

    public void End(IReadOnlyList<InputError> errors) => _reports.ForEach(r => r.Writer.End(errors));

    public void Dispose()
    {
        foreach (var (writer, file) in _reports)
        {
            (writer as IDisposable)?.Dispose();
            file?.Dispose();
        }
    }
}
