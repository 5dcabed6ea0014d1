using Rhetor.Documents;
using Rhetor.Rules.Yaml;

namespace Rhetor.Rules.Syntax;

/// <summary>Reads lexicons and lists of rules to switch off.</summary>
internal sealed class LexiconParser(DiagnosticBag diagnostics)
{
    public LexiconSyntax? Lexicon(YamlMapping mapping)
    {
        var faults = diagnostics.Count;
        var scope = new YamlScope(mapping, diagnostics, "a lexicon", RuleKeys.Lexicon);
        var name = scope.RequiredText("lexicon");
        var language = scope.RequiredText("language");
        if (name is not null && !RuleIds.IsSlug(name))
            diagnostics.Add(RuleDiagnosticIds.BadId, scope.At("lexicon"), $"expected a name of lower-case letters, digits and hyphens, found '{name}'");
        var entries = scope.Texts("entries");
        var includes = scope.Texts("include").Select(t => new ValueSyntax(t.Value.TrimStart('$'), true, t.Position)).ToList();
        if (scope.Node("entries") is null && includes.Count == 0)
            diagnostics.Add(RuleDiagnosticIds.MissingKey, mapping.Position, "expected 'entries' or 'include' in a lexicon");
        var pos = scope.Choice("pos", PosNames.All) ?? PartOfSpeech.None;
        var description = scope.Text("description") ?? "";
        if (diagnostics.Count > faults || name is null || language is null) return null;
        return new LexiconSyntax(mapping.Position, name, language)
        {
            Pos = pos,
            Description = description,
            Entries = [.. entries.Select(e => e.Value)],
            Includes = includes,
        };
    }

    public DisableSyntax? Disable(YamlMapping mapping)
    {
        var scope = new YamlScope(mapping, diagnostics, "a list of rules to switch off", RuleKeys.Disable);
        var ids = scope.Texts("disable").Select(t => new ValueSyntax(t.Value, false, t.Position)).ToList();
        return ids.Count > 0 ? new DisableSyntax(ids) : null;
    }
}
