using Rhetor.Markers;
using Rhetor.Rules.Yaml;

namespace Rhetor.Rules.Syntax;

/// <summary>What one file holds, read but not yet bound.</summary>
internal sealed record FileSyntax(string Path)
{
    public List<RuleSyntax> Rules { get; } = [];

    public List<LexiconSyntax> Lexicons { get; } = [];

    public List<Marker> Markers { get; } = [];

    public List<ValueSyntax> Disabled { get; } = [];

    public IReadOnlyList<RuleDiagnostic> Faults { get; private set; } = [];

    public static FileSyntax Parse(RuleFile file)
    {
        var result = new FileSyntax(file.Path);
        var diagnostics = new DiagnosticBag();
        foreach (var node in YamlReader.Read(file.Path, file.Text, diagnostics))
        {
            diagnostics.CurrentRule = null;
            if (node is not YamlMapping mapping)
                diagnostics.Add(RuleDiagnosticIds.WrongType, node.Position, $"expected a rule, a lexicon, 'markers' or 'disable', found {node.Kind}");
            else
                result.Add(mapping, diagnostics);
        }

        result.Faults = diagnostics.Items;
        return result;
    }

    private void Add(YamlMapping mapping, DiagnosticBag diagnostics)
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
        else if (new RuleParser(diagnostics).Parse(mapping) is { } rule)
        {
            Rules.Add(rule);
        }
    }
}
