namespace Rhetor.Cli.Tests;

/// <summary>Where the files of these tests lie in the repository.</summary>
internal static class TestFolder
{
    public static string Repository { get; } = Find();

    public static string Root { get; } = Path.Combine(Repository, "tests", "Rhetor.Cli.Tests");

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Rhetor.slnx")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside the repository.");
        return folder;
    }
}
