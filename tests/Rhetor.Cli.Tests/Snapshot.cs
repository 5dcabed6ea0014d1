using System.Text.RegularExpressions;

namespace Rhetor.Cli.Tests;

/// <summary>Compares an output with the file of that name in Snapshots/. Set RHETOR_UPDATE_SNAPSHOTS=1 to accept what is new, and read the diff.</summary>
internal static partial class Snapshot
{
    public static void Matches(string name, string actual)
    {
        var path = Path.Combine(TestFolder.Root, "Snapshots", name);
        var stable = Version().Replace(Fingerprint().Replace(actual, "\"rules\":$1\"…\""), "\"version\":$1\"…\"");
        if (Environment.GetEnvironmentVariable("RHETOR_UPDATE_SNAPSHOTS") == "1") File.WriteAllText(path, stable);
        File.Exists(path).Should().BeTrue($"the snapshot {name} must be checked in");
        stable.Should().Be(File.ReadAllText(path));
    }

    // Fingerprints of rules and versions change with every release, and say nothing of the format.
    [GeneratedRegex("\"rules\":(\\s*)\"[0-9a-f]+\"", RegexOptions.None, 1000)]
    private static partial Regex Fingerprint();

    [GeneratedRegex("\"version\":(\\s*)\"[0-9.]+[^\"]*\"", RegexOptions.None, 1000)]
    private static partial Regex Version();
}
