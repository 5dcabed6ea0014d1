using System.Diagnostics;

namespace Rhetor.Cli.Tests;

/// <summary>Runs git in a folder, with nobody's settings.</summary>
internal static class Git
{
    public static string Run(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", ["-c", "user.name=T", "-c", "user.email=t@t.test", "-c", "commit.gpgsign=false", "-c", "init.defaultBranch=main", .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.Should().Be(0, "git {0} succeeds", string.Join(' ', arguments));
        return output;
    }
}
