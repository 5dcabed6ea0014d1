using Rhetor.Cli.Hosting;

namespace Rhetor.Cli.Commands.Init;

/// <summary>Writes the files that a folder of texts starts with.</summary>
internal static class StarterRun
{
    /// <exception cref="CliException">A file is there already, or cannot be written.</exception>
    public static int Write(CliHost host, string folder)
    {
        var files = StarterFiles.All;
        var there = files.Where(f => File.Exists(PathOf(f.Name))).Select(f => $"{Shown(f.Name)}: exists already; nothing was written").ToList();
        if (there.Count > 0) throw CliException.Usage(there);
        try
        {
            foreach (var (name, text) in files)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
                File.WriteAllText(PathOf(name), text);
                host.Error.WriteLine($"wrote {Shown(name)}");
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw CliException.Usage($"{folder}: cannot be written: {exception.Message.ReplaceLineEndings(" ")}");
        }

        host.Error.WriteLine("next: rhetor rules test --rules rules, then rhetor analyze with texts of yours");
        return ExitCode.Done;

        string PathOf(string name) => Path.Combine(host.Resolve(folder), name);

        string Shown(string name) => folder is "." or "./" ? name : $"{folder.TrimEnd('/')}/{name}";
    }
}
