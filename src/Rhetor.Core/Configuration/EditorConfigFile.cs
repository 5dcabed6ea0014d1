using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Rhetor.Configuration;

/// <summary>
/// A parsed .editorconfig file: sections with their keys, as Roslyn reads them. Keys and section headers are all that counts; a
/// line that is neither is left out. Immutable and thread-safe.
/// </summary>
/// <remarks>Source: https://spec.editorconfig.org/.</remarks>
public sealed class EditorConfigFile
{
    // The keys of the format itself, whose values know no case.
    private static readonly FrozenSet<string> Reserved = FrozenSet.ToFrozenSet(
        ["root", "indent_style", "indent_size", "tab_width", "end_of_line", "charset", "trim_trailing_whitespace", "insert_final_newline"],
        StringComparer.Ordinal);

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
                if (header is null && entry.Key == "root") isRoot = entry.Value == "true";
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

    // [pattern], with nothing but a comment behind it; # and ; inside it need a backslash.
    private static string? HeaderOf(string line)
    {
        for (var i = 1; i < line.Length; i++)
        {
            if (line[i] is not ('#' or ';') || line[i - 1] == '\\') continue;
            line = line[..i].TrimEnd();
            break;
        }

        return line.Length > 2 && line[^1] == ']' ? line[1..^1] : null;
    }

    private static EditorConfigEntry? EntryOf(string line, int number)
    {
        var end = 0;
        while (end < line.Length && (char.IsLetterOrDigit(line[end]) || line[end] is '.' or '-' or '_')) end++;
        var rest = line.AsSpan(end).TrimStart();
        if (end == 0 || rest is not ['=' or ':', ..]) return null;
        var comment = rest.IndexOfAny('#', ';');
        var value = (comment < 0 ? rest[1..] : rest[1..comment]).Trim().ToString();
        var key = line[..end].ToLowerInvariant();
        var isFolded = Reserved.Contains(key) || string.Equals(value, "unset", StringComparison.OrdinalIgnoreCase);
        return new EditorConfigEntry(key, isFolded ? value.ToLowerInvariant() : value, number);
    }
}
