namespace Rhetor.Browser.Tests;

/// <summary>The system's Chromium, or its kin. Nothing is downloaded. CHROMIUM names another one.</summary>
internal static class Chromium
{
    public const string Missing = "No Chromium found: install the system's chromium package, or name a Chromium or Chrome in the variable CHROMIUM.";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome.exe"];

    public static string? Path { get; } = Find();

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named) return File.Exists(named) ? named : null;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var known = folders.SelectMany(folder => Names.Select(name => System.IO.Path.Combine(folder, name)))
            .Append("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
            .Append("/Applications/Chromium.app/Contents/MacOS/Chromium");
        return known.FirstOrDefault(File.Exists);
    }
}
