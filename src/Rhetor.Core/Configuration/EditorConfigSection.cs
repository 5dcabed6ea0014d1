using System.Collections.Immutable;

namespace Rhetor.Configuration;

/// <summary>A section: a pattern of paths and what is set for them. Immutable and thread-safe.</summary>
public sealed class EditorConfigSection
{
    private readonly Glob? _glob;

    internal EditorConfigSection(string header, ImmutableArray<EditorConfigEntry> entries)
    {
        Header = header;
        Entries = entries;
        try
        {
            _glob = Glob.ParseSection(header);
        }
        catch (FormatException)
        {
            _glob = null;
        }
    }

    /// <summary>The pattern as written.</summary>
    public string Header { get; }

    /// <summary>The keys, in the order of the file.</summary>
    public ImmutableArray<EditorConfigEntry> Entries { get; }

    /// <summary>Whether it is about a path, relative to the file's folder and written with <c>/</c>.</summary>
    public bool Matches(string relativePath) => _glob is not null && _glob.IsMatch("/" + relativePath);
}
