using Rhetor.Cli.Hosting;
using Rhetor.Cli.Inputs.Selection;
using Rhetor.Configuration;
using Rhetor.Reporting;

namespace Rhetor.Cli.Inputs;

/// <summary>Turns what the user named (files, folders, globs, <c>-</c>) into files: in the order given, folders and globs in ordinal order, none twice.</summary>
internal sealed class InputFinder(CliHost host, InputChoice choice)
{
    private readonly IgnoreFiles _ignored = new();
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>What is wrong with some of them.</summary>
    public List<InputError> Errors { get; } = [];

    public List<InputFile> Find(IReadOnlyList<string> names)
    {
        var files = new List<InputFile>();
        foreach (var name in names) Find(name, files);
        if (choice.Since is null) return files;
        var changed = ChangedFiles.Since(host, choice.Since);
        return [.. files.Where(f => f.FullPath is null || changed.Contains(f.FullPath))];
    }

    private void Find(string name, List<InputFile> files)
    {
        if (name == "-")
        {
            var shown = choice.StdinName ?? "-";
            if (_seen.Add("-")) files.Add(new InputFile(shown, null, InputKinds.Of(shown) ?? InputKind.Text));
            return;
        }

        var full = host.Resolve(name);
        if (File.Exists(full)) Add(new InputFile(Slashed(name), full, InputKinds.Of(full) ?? InputKind.Text), files);
        else if (Directory.Exists(full)) AddFolder(name, full, files);
        else if (Glob.IsPattern(name)) AddGlob(name, files);
        else Errors.Add(new InputError(Slashed(name), "no such file or folder"));
    }

    private void AddFolder(string name, string full, List<InputFile> files)
    {
        var before = Errors.Count;
        var found = FolderWalk.Files(full, Join(name, ""), Errors.Add).Where(f => InputKinds.Of(f.Path) is not null && IsWanted(f.Path)).ToList();
        if (found.Count == 0 && Errors.Count == before) Errors.Add(new InputError(Slashed(name), $"no texts in this folder ({InputKinds.Endings})"));
        foreach (var (path, relative) in found) Add(new InputFile(Join(name, relative), path, InputKinds.Of(path)!.Value), files);
    }

    private void AddGlob(string name, List<InputFile> files)
    {
        var slashed = Slashed(name);
        var plain = slashed[..slashed.IndexOfAny(['*', '?', '[', '{'])];
        var root = plain[..(plain.LastIndexOf('/') + 1)];
        var folder = host.Resolve(root.Length == 0 ? "." : root);
        Glob glob;
        try
        {
            glob = Glob.Parse(slashed[root.Length..]);
        }
        catch (FormatException)
        {
            Errors.Add(new InputError(slashed, "no such file, and no pattern either: a bracket or brace is left open"));
            return;
        }

        var before = Errors.Count;
        var matches = Directory.Exists(folder) ? FolderWalk.Files(folder, root, Errors.Add).Where(f => glob.IsMatch(f.Relative) && IsWanted(f.Path)).ToList() : [];
        if (matches.Count == 0 && Errors.Count == before) Errors.Add(new InputError(slashed, "no file matches this pattern"));
        foreach (var (path, relative) in matches) Add(new InputFile(root + relative, path, InputKinds.Of(path) ?? InputKind.Text), files);
    }

    private bool IsWanted(string path) => !choice.UseIgnoreFiles || !_ignored.Ignores(path);

    private void Add(InputFile file, List<InputFile> files)
    {
        if (_seen.Add(file.FullPath!)) files.Add(file);
    }

    private static string Join(string folder, string relative)
    {
        var start = Slashed(folder).TrimEnd('/');
        return start is "." or "" ? (folder.StartsWith('/') ? "/" : "") + relative : $"{start}/{relative}";
    }

    private static string Slashed(string path) => Path.DirectorySeparatorChar == '\\' ? path.Replace('\\', '/') : path;
}
