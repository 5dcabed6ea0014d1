using System.Text;
using Rhetor.Cli;
using Rhetor.Cli.Hosting;

namespace Rhetor.Browser.Tests;

/// <summary>Makes reports by the tool itself, in a folder of their own.</summary>
public sealed class Reports : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("rhetor-browser-").FullName;

    public static string Repository { get; } = Find();

    public string Sample(string language) => Path.Combine(Repository, "seeds", "samples", $"harbour-drill.{language}.txt");

    /// <summary>Writes a text into the folder and gives its path.</summary>
    public string Text(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text, new UTF8Encoding(false));
        return path;
    }

    /// <summary>Runs the tool and gives the path of the page that it wrote.</summary>
    public string Html(params string[] args)
    {
        var page = Path.Combine(_folder, FormattableString.Invariant($"page-{Directory.GetFiles(_folder).Length}.html"));
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var host = new CliHost { Input = Stream.Null, Output = output, Error = error, Folder = Repository };
        var code = RhetorCommand.RunAsync([.. args, args[0] == "analyze" ? $"--format=html={page}" : "--format=html"], host).GetAwaiter().GetResult();
        code.Should().Be(0, error.ToString());
        if (!File.Exists(page)) File.WriteAllBytes(page, output.ToArray());
        return page;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Rhetor.slnx")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside the repository.");
        return folder;
    }
}
