using System.Collections.Immutable;
using Rhetor.Cli.Hosting;
using Rhetor.Configuration;

namespace Rhetor.Cli.Configuration;

/// <summary>Finds the .editorconfig files of texts, upward from each, and reads each file once.</summary>
internal sealed class ConfigurationFiles(CliHost host, string? only)
{
    private const string Name = ".editorconfig";
    private readonly Dictionary<string, EditorConfigFile?> _files = new(StringComparer.Ordinal);

    /// <summary>The settings that hold for a text.</summary>
    /// <param name="fullPath">Its full path; null for standard input, which counts as a file in the current folder.</param>
    /// <param name="name">Its name, for standard input.</param>
    public ImmutableArray<ConfigurationSetting> For(string? fullPath, string name)
    {
        var path = (fullPath ?? host.Resolve(Path.GetFileName(name))).Replace('\\', '/');
        if (only is not null)
        {
            // A file that was named holds for every text, wherever it lies.
            var file = Read(host.Resolve(only)) ?? throw CliException.Usage($"--config {only}: no such file");
            return EditorConfigSet.For($"{FolderOf(file.Path)}/{Path.GetFileName(path)}", [file]);
        }

        return EditorConfigSet.For(path, Above(path));
    }

    private IEnumerable<EditorConfigFile> Above(string path)
    {
        for (var folder = FolderOf(path); ; folder = FolderOf(folder))
        {
            if (Read($"{folder}/{Name}") is { } file) yield return file;
            if (folder.Length == 0 || !folder.Contains('/', StringComparison.Ordinal)) yield break;
        }
    }

    private EditorConfigFile? Read(string path)
    {
        if (_files.TryGetValue(path, out var known)) return known;
        EditorConfigFile? file = null;
        try
        {
            if (File.Exists(path)) file = EditorConfigFile.Parse(File.ReadAllText(path), path.Replace('\\', '/'));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw CliException.Usage($"{path}: cannot be read: {exception.Message.ReplaceLineEndings(" ")}");
        }

        _files[path] = file;
        return file;
    }

    private static string FolderOf(string path) => path.LastIndexOf('/') is var at and > 0 ? path[..at] : "";
}
