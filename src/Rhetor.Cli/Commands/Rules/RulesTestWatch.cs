using System.Globalization;
using System.Text;
using Rhetor.Cli.Hosting;

namespace Rhetor.Cli.Commands.Rules;

/// <summary><c>rhetor rules test --watch</c>: tests again whenever a file of the folders has changed, until it is interrupted.</summary>
internal sealed class RulesTestWatch(CliHost host, IReadOnlyList<string> paths, Func<CancellationToken, int> test)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (paths.Count == 0) throw CliException.Usage("--watch needs --rules DIR: the shipped rules do not change");
        try
        {
            while (true)
            {
                // Taken before the test, so that what changes meanwhile is seen.
                var seen = Stamp();
                if (seen.Length > 0) TestOnce(cancellationToken);
                else test(cancellationToken);
                host.Error.WriteLine($"watching {string.Join(", ", paths)}; Ctrl+C ends it");
                while (string.Equals(Stamp(), seen, StringComparison.Ordinal)) await Task.Delay(Pause, host.Clock, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Done;
        }
    }

    // A file may be half written, or the last rule gone: the author is at it.
    private void TestOnce(CancellationToken cancellationToken)
    {
        try
        {
            test(cancellationToken);
        }
        catch (CliException exception)
        {
            foreach (var message in exception.Messages) host.Complain(message);
        }
    }

    private string Stamp()
    {
        var stamp = new StringBuilder();
        foreach (var file in paths.SelectMany(FilesOf).Order(StringComparer.Ordinal))
        {
            var info = new FileInfo(file);
            if (info.Exists) stamp.Append(CultureInfo.InvariantCulture, $"{file} {info.LastWriteTimeUtc.Ticks} {info.Length}\n");
        }

        return stamp.ToString();
    }

    private IEnumerable<string> FilesOf(string path)
    {
        var full = host.Resolve(path);
        return Directory.Exists(full) ? Directory.EnumerateFiles(full, "*", SearchOption.AllDirectories) : [full];
    }
}
