using Rhetor.Reporting;

namespace Rhetor.Cli.Inputs.Selection;

/// <summary>
/// Finds the files of a folder and of those below it. Hidden ones (<c>.git</c>) hold no texts that anybody means; links to folders are not followed,
/// since they may lead round in circles; a folder that cannot be read is reported, and the others are read.
/// </summary>
internal static class FolderWalk
{
    /// <param name="folder">The full path of the folder.</param>
    /// <param name="name">What the user calls it, up to where names below it go on: <c>texts/</c>; empty for the folder that the tool runs in.</param>
    /// <param name="report">Takes what cannot be read.</param>
    /// <returns>The files by their names below the folder, with slashes, in ordinal order.</returns>
    public static List<(string Path, string Relative)> Files(string folder, string name, Action<InputError> report)
    {
        var files = new List<(string Path, string Relative)>();
        var open = new Stack<(string Path, string Relative)>([(folder, "")]);
        while (open.TryPop(out var next))
        {
            foreach (var entry in Entries(next.Path, Named(name + next.Relative), report))
            {
                if (entry.Attributes.HasFlag(FileAttributes.Hidden)) continue;
                var relative = next.Relative.Length == 0 ? entry.Name : $"{next.Relative}/{entry.Name}";
                if (entry is FileInfo) files.Add((entry.FullName, relative));
                else if (entry.LinkTarget is null) open.Push((entry.FullName, relative));
            }
        }

        files.Sort(static (a, b) => string.CompareOrdinal(a.Relative, b.Relative));
        return files;
    }

    private static string Named(string name) => name.TrimEnd('/') is { Length: > 0 } trimmed ? trimmed : name.Length == 0 ? "." : "/";

    private static FileSystemInfo[] Entries(string folder, string name, Action<InputError> report)
    {
        try
        {
            return FileBytes.Guard(() => new DirectoryInfo(folder).GetFileSystemInfos());
        }
        catch (InputException exception)
        {
            report(new InputError(name, exception.Message));
            return [];
        }
    }
}
