using Rhetor.Rules.Yaml;

namespace Rhetor.Rules.Syntax;

/// <summary>What one file holds, read but not yet bound.</summary>
internal sealed record FileSyntax(string Path)
{
    public List<RuleSyntax> Rules { get; } = [];

    public List<LexiconSyntax> Lexicons { get; } = [];

    public List<MarkerSyntax> Markers { get; } = [];

    public List<ValueSyntax> Disabled { get; } = [];

    public IReadOnlyList<RuleDiagnostic> Faults { get; private set; } = [];

    /// <summary>Reads a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="isTrusted">Whether it is known to obey the format: then its examples are left unread until somebody asks.</param>
    public static FileSyntax Parse(RuleFile file, bool isTrusted = false)
    {
        var result = new FileSyntax(file.Path);
        var diagnostics = new DiagnosticBag();
        foreach (var (text, line) in YamlReader.Split(file.Text))
        {
            var cut = isTrusted ? ExampleSection.StartIn(text) : -1;
            if (YamlReader.ReadOne(file.Path, cut < 0 ? text : text[..cut], line, diagnostics) is not { } node) continue;
            diagnostics.CurrentRule = null;
            if (node is YamlMapping mapping) result.Add(mapping, diagnostics, isTrusted, cut < 0 ? null : ExampleSection.Defer(file.Path, text, cut, line));
            else diagnostics.Add(RuleDiagnosticIds.WrongType, node.Position, $"expected a rule, a lexicon, 'markers' or 'disable', found {node.Kind}");
        }

        result.Faults = diagnostics.Items;
        return result;
    }

    private void Add(YamlMapping mapping, DiagnosticBag diagnostics, bool isTrusted, Lazy<IReadOnlyList<RuleExample>>? examples)
    {
        if (mapping["lexicon"] is not null)
        {
            if (new LexiconParser(diagnostics).Lexicon(mapping) is { } lexicon) Lexicons.Add(lexicon);
        }
        else if (mapping["markers"] is not null)
        {
            Markers.AddRange(new MarkerParser(diagnostics).Parse(mapping));
        }
        else if (mapping["disable"] is not null)
        {
            if (new LexiconParser(diagnostics).Disable(mapping) is { } disable) Disabled.AddRange(disable.Ids);
        }
        else if (new RuleParser(diagnostics, isTrusted).Parse(mapping, examples) is { } rule)
        {
            Rules.Add(rule);
        }
    }
}
