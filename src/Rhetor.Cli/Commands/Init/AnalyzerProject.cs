using System.Text;
using Rhetor.Cli.Hosting;

namespace Rhetor.Cli.Commands.Init;

/// <summary>Writes a small analyzer with its test, that builds and passes as it is.</summary>
internal static class AnalyzerProject
{
    /// <exception cref="CliException">The name is none for a class, or the folder exists.</exception>
    public static int Write(CliHost host, string name)
    {
        Require(name);
        var folder = host.Resolve(name);
        if (Directory.Exists(folder) || File.Exists(folder)) throw CliException.Usage($"{name}: exists already");
        try
        {
            foreach (var (path, text) in AnalyzerTemplate.Files(name, ToolVersion.Text))
            {
                var file = Path.Combine(folder, path);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllText(file, text, new UTF8Encoding(false));
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw CliException.Usage($"{name}: cannot be written: {exception.Message.ReplaceLineEndings(" ")}");
        }

        host.Error.WriteLine($"wrote {name}/; next: cd {name} && dotnet test");
        return ExitCode.Done;
    }

    private static void Require(string name)
    {
        if (name.Length is 0 or > 60 || !char.IsAsciiLetterUpper(name[0]) || !name.All(char.IsAsciiLetterOrDigit))
            throw CliException.Usage($"--analyzer got '{name}': expected a name for a class in PascalCase, such as Shouting");
    }
}
