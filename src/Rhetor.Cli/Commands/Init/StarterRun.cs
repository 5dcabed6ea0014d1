using Rhetor.Cli.Hosting;

namespace Rhetor.Cli.Commands.Init;

/// <summary>Writes the files that a folder of texts starts with.</summary>
internal static class StarterRun
{
    /// <summary>Writes those that are missing, and leaves the others as they are.</summary>
    /// <exception cref="CliException">A file cannot be written.</exception>
    public static int Write(CliHost host, string folder)
    {
        var hasWritten = false;
        try
        {
            foreach (var (name, text) in StarterFiles.All)
            {
                if (File.Exists(PathOf(name)))
                {
                    host.Error.WriteLine($"left {Shown(name)} as it is");
                    continue;
                }

                Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
                File.WriteAllText(PathOf(name), text);
                host.Error.WriteLine($"wrote {Shown(name)}");
                hasWritten = true;
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw CliException.Usage($"{folder}: cannot be written: {exception.Message.ReplaceLineEndings(" ")}");
        }

        if (hasWritten) host.Error.WriteLine("next: rhetor rules test --rules rules, then rhetor analyze with texts of yours");
        return ExitCode.Done;

        string PathOf(string name) => Path.Combine(host.Resolve(folder), name);

        string Shown(string name) => folder is "." or "./" ? name : $"{folder.TrimEnd('/')}/{name}";
    }
}
