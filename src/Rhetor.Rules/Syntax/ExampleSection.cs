using Rhetor.Rules.Yaml;

namespace Rhetor.Rules.Syntax;

/// <summary>Examples are nearly half of a pack and of no use to matching: those of trusted packs are read when somebody asks.</summary>
internal static class ExampleSection
{
    private const string Key = "\nexamples:";

    /// <summary>Where the line of the examples starts, if they are the last key of the document; otherwise −1.</summary>
    public static int StartIn(string document)
    {
        var at = document.LastIndexOf(Key, StringComparison.Ordinal);
        if (at < 0) return -1;
        for (var line = document.IndexOf('\n', at + 1); line >= 0 && line + 1 < document.Length; line = document.IndexOf('\n', line + 1))
        {
            if (document[line + 1] is not (' ' or '-' or '#' or '\n' or '\r')) return -1;
        }

        return at + 1;
    }

    public static Lazy<IReadOnlyList<RuleExample>> Defer(string path, string document, int start, int firstLine) => new(() =>
    {
        var diagnostics = new DiagnosticBag();
        var line = firstLine + document.AsSpan(0, start).Count('\n');
        return YamlReader.ReadOne(path, document[start..], line, diagnostics) is YamlMapping mapping
            ? new ExampleParser(diagnostics).Parse(new YamlScope(mapping, diagnostics, "examples", ["examples"]))
            : [];
    });
}
