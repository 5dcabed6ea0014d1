using System.Collections.Immutable;

namespace Rhetor.Configuration;

/// <summary>The .editorconfig files that a path sees: from the nearest root down, the nearer before the farther, the later before the earlier. Immutable.</summary>
public static class EditorConfigSet
{
    /// <summary>The settings that hold for a path, by key.</summary>
    /// <param name="fullPath">The full path of the text, with <c>/</c>.</param>
    /// <param name="files">The files in its folder and above, nearest first. Those beyond the first root do not count.</param>
    public static ImmutableArray<ConfigurationSetting> For(string fullPath, IEnumerable<EditorConfigFile> files)
    {
        ArgumentNullException.ThrowIfNull(fullPath);
        ArgumentNullException.ThrowIfNull(files);
        var seen = new List<EditorConfigFile>();
        foreach (var file in files)
        {
            seen.Add(file);
            if (file.IsRoot) break;
        }

        var settings = new SortedDictionary<string, ConfigurationSetting>(StringComparer.Ordinal);
        for (var i = seen.Count - 1; i >= 0; i--) Apply(fullPath, seen[i], settings);
        return [.. settings.Values];
    }

    private static void Apply(string fullPath, EditorConfigFile file, SortedDictionary<string, ConfigurationSetting> settings)
    {
        var folder = file.Path[..(file.Path.LastIndexOf('/') + 1)];
        if (!fullPath.StartsWith(folder, StringComparison.Ordinal)) return;
        var relative = fullPath[folder.Length..];
        foreach (var section in file.Sections.Where(s => s.Matches(relative)))
        {
            foreach (var entry in section.Entries)
                settings[entry.Key] = new ConfigurationSetting(entry.Key, entry.Value, file.Path, entry.Line);
        }
    }
}
