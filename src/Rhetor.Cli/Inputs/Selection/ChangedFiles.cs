using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Rhetor.Cli.Hosting;

namespace Rhetor.Cli.Inputs.Selection;

/// <summary>The files that differ from where the current branch left another, with those that git does not know yet.</summary>
internal static class ChangedFiles
{
    /// <summary>The full paths of the files.</summary>
    /// <param name="host">The world; its folder is the one whose repository is asked.</param>
    /// <param name="reference">A commit, branch or tag.</param>
    /// <exception cref="CliException">There is no git, no repository or no such commit.</exception>
    public static IReadOnlySet<string> Since(CliHost host, string reference)
    {
        var (code, up) = Git(host, "rev-parse", "--show-cdup");
        if (code != 0) throw CliException.Usage($"--since {reference}: {host.Folder} is in no git repository");
        var (found, commit) = Git(host, "rev-parse", "--verify", "--quiet", "--end-of-options", reference + "^{commit}");
        if (found != 0) throw CliException.Usage($"--since got '{reference}': expected a commit, branch or tag of this repository");
        var (parted, fork) = Git(host, "merge-base", commit.Trim(), "HEAD");
        var start = parted == 0 ? fork.Trim() : commit.Trim();

        var top = Path.GetFullPath(Path.Combine(host.Folder, up.Trim().Length == 0 ? "." : up.Trim()));
        var changed = Git(host, "-C", top, "diff", "--name-only", "--no-ext-diff", "--diff-filter=d", "-z", start).Output;
        var unknown = Git(host, "-C", top, "ls-files", "--others", "--exclude-standard", "-z").Output;
        return (changed + unknown).Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Select(name => Path.GetFullPath(Path.Combine(top, name)))
            .ToHashSet(StringComparer.Ordinal);
    }

    private static (int Code, string Output) Git(CliHost host, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = host.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(false),
        };
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            process.ErrorDataReceived += static (_, _) => { };
            process.BeginErrorReadLine();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output);
        }
        catch (Win32Exception)
        {
            throw CliException.Usage("--since needs git, and there is none on the PATH");
        }
    }
}
