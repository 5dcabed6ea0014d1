namespace Rhetor.Configuration;

/// <summary>A setting that holds for a file.</summary>
/// <param name="Key">The key in lower case.</param>
/// <param name="Value">The value.</param>
/// <param name="Path">The file that sets it.</param>
/// <param name="Line">The one-based line.</param>
public sealed record ConfigurationSetting(string Key, string Value, string Path, int Line)
{
    /// <summary>Where it is set, as <c>path:line</c>.</summary>
    public string Origin => FormattableString.Invariant($"{Path}:{Line}");
}
