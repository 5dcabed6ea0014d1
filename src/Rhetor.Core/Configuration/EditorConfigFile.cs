using System.Collections.Immutable;

namespace Rhetor.Configuration;

/// <summary>
/// A parsed .editorconfig file: sections with their keys, as Roslyn reads them. Keys and section headers are all that counts; a
/// line that is neither is left out. Immutable and thread-safe.
/// </summary>
/// <remarks>Source: https://spec.editorconfig.org/.</remarks>
public sealed class EditorConfigFile
{
    private EditorConfigFile(string path, bool isRoot, ImmutableArray<EditorConfigSection> sections)
    {
        Path = path;
        IsRoot = isRoot;
        Sections = sections;
    }

    /// <summary>Where it lies, for messages and for what its patterns are relative to.</summary>
    public string Path { get; }

    /// <summary>Whether files in folders further up do not count.</summary>
    public bool IsRoot { get; }

    /// <summary>The sections, in the order of the file.</summary>
    public ImmutableArray<EditorConfigSection> Sections { get; }

    /// <summary>Reads a file's text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="path">The full path of the file, with <c>/</c>.</param>
    public static EditorConfigFile Parse(string text, string path)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(path);
        var isRoot = false;
        var sections = ImmutableArray.CreateBuilder<EditorConfigSection>();
        string? header = null;
        var entries = ImmutableArray.CreateBuilder<EditorConfigEntry>();
        var number = 0;
        foreach (var raw in text.Split('\n'))
        {
            number++;
            var line = raw.Trim();
            if (line.Length == 0 || line[0] is '#' or ';') continue;
            if (line[0] == '[' && HeaderOf(line) is { } name)
            {
                Close();
                header = name;
            }
            else if (EntryOf(line, number) is { } entry)
            {
                if (header is null && entry.Key == "root") isRoot = string.Equals(entry.Value, "true", StringComparison.OrdinalIgnoreCase);
                else if (header is not null) entries.Add(entry);
            }
        }

        Close();
        return new EditorConfigFile(path, isRoot, sections.ToImmutable());

        void Close()
        {
            if (header is not null) sections.Add(new EditorConfigSection(header, entries.ToImmutable()));
            entries.Clear();
        }
    }

    private static string? HeaderOf(string line)
    {
        var end = CommentStart(line) is var comment and >= 0 ? line[..comment].TrimEnd() : line;
        return end.Length > 2 && end[^1] == ']' ? end[1..^1] : null;
    }

    private static EditorConfigEntry? EntryOf(string line, int number)
    {
        var at = line.IndexOfAny(['=', ':']);
        if (at <= 0) return null;
        var key = line[..at].Trim().ToLowerInvariant();
        var value = line[(at + 1)..].Trim();
        if (CommentStart(value) is var comment and >= 0) value = value[..comment].TrimEnd();
        return new EditorConfigEntry(key, value, number);
    }

    // A comment after a value starts with a blank and # or ;.
    private static int CommentStart(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '#' or ';' && (i == 0 || char.IsWhiteSpace(text[i - 1]))) return i;
        }

        return -1;
    }
}
