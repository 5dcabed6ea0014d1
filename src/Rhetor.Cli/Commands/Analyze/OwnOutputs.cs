using Rhetor.Cli.Hosting;
using Rhetor.Cli.Inputs;

namespace Rhetor.Cli.Commands.Analyze;

/// <summary>Keeps the reports of a run apart from its texts: a report must not be written over a text, nor be read as one.</summary>
internal static class OwnOutputs
{
    /// <summary>The files without those that folders and globs found but the run itself writes.</summary>
    /// <exception cref="CliException">A report would be written over a text that is named, or over another report.</exception>
    public static List<InputFile> LeaveOut(CliHost host, AnalyzeRequest request, List<InputFile> files)
    {
        var written = new HashSet<string>(StringComparer.Ordinal);
        var named = request.Paths.Select(host.Resolve).ToHashSet(StringComparer.Ordinal);
        foreach (var path in request.Outputs.Select(o => o.Path).OfType<string>())
        {
            var full = host.Resolve(path);
            if (named.Contains(full)) throw CliException.Usage($"{path}: the report would be written over the text");
            if (!written.Add(full)) throw CliException.Usage($"{path}: two reports cannot share one file");
        }

        return [.. files.Where(f => f.FullPath is null || !written.Contains(f.FullPath))];
    }
}
