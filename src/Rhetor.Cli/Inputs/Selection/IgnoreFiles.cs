using Rhetor.Cli.Hosting;

namespace Rhetor.Cli.Inputs.Selection;

/// <summary>
/// The <c>.rhetorignore</c> files of the folder of a text and of all above it: what they name is not found by folders and
/// globs. The nearer file goes before the farther, the later line before the earlier; nothing comes back out of a folder that is ignored.
/// </summary>
internal sealed class IgnoreFiles
{
    private const string Name = ".rhetorignore";
    private readonly Dictionary<string, List<IgnorePattern>> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _folders = new(StringComparer.Ordinal);

    /// <summary>Whether a file, named by its full path, is ignored.</summary>
    public bool Ignores(string fullPath)
    {
        var path = fullPath.Replace('\\', '/');
        return IgnoresFolder(FolderOf(path)) || Decides(path, isFolder: false);
    }

    private bool IgnoresFolder(string folder)
    {
        if (folder.Length == 0) return false;
        if (_folders.TryGetValue(folder, out var known)) return known;
        return _folders[folder] = IgnoresFolder(FolderOf(folder)) || Decides(folder, isFolder: true);
    }

    private bool Decides(string path, bool isFolder)
    {
        for (var folder = FolderOf(path); ; folder = FolderOf(folder))
        {
            var patterns = Read(folder);
            var relative = path[(folder.Length + 1)..];
            for (var i = patterns.Count - 1; i >= 0; i--)
            {
                if (patterns[i].IsMatch(relative, isFolder)) return !patterns[i].IsException;
            }

            if (folder.Length == 0) return false;
        }
    }

    private List<IgnorePattern> Read(string folder)
    {
        if (_files.TryGetValue(folder, out var known)) return known;
        var patterns = new List<IgnorePattern>();
        var path = $"{folder}/{Name}";
        try
        {
            if (File.Exists(path)) patterns.AddRange(File.ReadAllText(path).Split('\n').Select(l => IgnorePattern.Parse(l.TrimEnd('\r'))).OfType<IgnorePattern>());
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw CliException.Usage($"{path}: cannot be read: {exception.Message.ReplaceLineEndings(" ")}");
        }

        return _files[folder] = patterns;
    }

    private static string FolderOf(string path) => path.LastIndexOf('/') is var at and > 0 ? path[..at] : "";
}
