using System.Collections.Immutable;
using Rhetor.Analysis;
using Rhetor.Markers;
using Rhetor.Rules.Packing;
using Rhetor.Rules.Syntax;
using Rhetor.Rules.Yaml;

namespace Rhetor.Rules.Binding;

/// <summary>Puts the files of all sources together: later sources override, names are looked up, faults gathered.</summary>
internal sealed class RuleBinder(RuleSetOptions options)
{
    private readonly List<RuleDiagnostic> _faults = [];
    private readonly Dictionary<string, RuleSyntax> _rules = new(StringComparer.Ordinal);
    private readonly HashSet<string> _off = new(options.Disabled, StringComparer.Ordinal);
    private readonly LexiconTable _lexicons = new();
    private readonly List<ValueSyntax> _disabled = [];
    private readonly Dictionary<string, PackedIndex> _indexes = new(StringComparer.Ordinal);
    private MarkerCatalog _markers = MarkerCatalog.Empty;

    public void Add(RuleSource source)
    {
        var parsed = source.Parse(_faults);
        var diagnostics = new DiagnosticBag();
        var seen = new Dictionary<string, YamlPosition>(StringComparer.Ordinal);
        var markers = new List<Marker>();
        _lexicons.BeginSource();
        foreach (var (language, index) in parsed.Indexes) _indexes[language] = index;
        foreach (var file in parsed.Files)
        {
            _faults.AddRange(file.Faults);
            AddMarkers(file, markers, diagnostics);
            foreach (var lexicon in file.Lexicons)
            {
                if (IsNew(seen, $"lexicon {lexicon.Language}/{lexicon.Name}", lexicon.Position, diagnostics)) _lexicons.Add(lexicon);
            }

            foreach (var rule in file.Rules)
            {
                if (!IsNew(seen, $"rule {rule.Id}", rule.Position, diagnostics)) continue;
                if (rule.IsOff)
                {
                    _disabled.Add(new ValueSyntax(rule.Id, false, rule.Position));
                    continue;
                }

                _rules[rule.Id] = rule;
                _disabled.RemoveAll(d => string.Equals(d.Text, rule.Id, StringComparison.Ordinal));
            }

            _disabled.AddRange(file.Disabled);
        }

        _markers = _markers.With(markers);
        _faults.AddRange(diagnostics.Items);
    }

    public RuleSet Bind()
    {
        var diagnostics = new DiagnosticBag();
        _lexicons.Bind(diagnostics);
        foreach (var id in _disabled)
        {
            if (!_rules.ContainsKey(id.Text)) diagnostics.AddUnknown(RuleDiagnosticIds.UnknownRule, id.Position, "rule", id.Text, _rules.Keys);
            _off.Add(id.Text);
        }

        var bound = ImmutableArray.CreateBuilder<(RuleSyntax, Rule)>();
        foreach (var syntax in _rules.Values.OrderBy(r => r.Id, StringComparer.Ordinal))
        {
            if (_off.Contains(syntax.Id)) continue;
            var faults = diagnostics.Count;
            diagnostics.CurrentRule = syntax.Id;
            CheckMarker(syntax, diagnostics);
            if (!syntax.Body.IsChecked || _lexicons.HasReplaced) new ReferenceChecker(syntax.Language, _lexicons, diagnostics).Check(syntax);
            diagnostics.CurrentRule = null;
            if (diagnostics.Count == faults) bound.Add((syntax, RuleOf(syntax)));
        }

        _faults.AddRange(diagnostics.Items);
        var ordered = _faults.OrderBy(f => f.Path, StringComparer.Ordinal).ThenBy(f => f.Line).ThenBy(f => f.Column).ThenBy(f => f.Id, StringComparer.Ordinal);
        // An index knows the lexicons of its pack and no others.
        if (_lexicons.HasReplaced) _indexes.Clear();
        return new RuleSet(bound.ToImmutable(), _lexicons, _markers, [.. ordered], _indexes);
    }

    // A later source may say again what an earlier one says (a copy of the shipped files does), but not something else: the name and the
    // threshold of a marker would change for every rule and report, and nobody would be told.
    private void AddMarkers(FileSyntax file, List<Marker> markers, DiagnosticBag diagnostics)
    {
        foreach (var (marker, at) in file.Markers)
        {
            if (markers.Any(m => SharesName(m, marker)))
                diagnostics.Add(RuleDiagnosticIds.DuplicateId, at, $"expected each marker once, found '{marker.Id}' or '{marker.Slug}' again");
            else if (_markers.Markers.FirstOrDefault(m => SharesName(m, marker)) is not { } known)
                markers.Add(marker);
            else if (!IsSame(known, marker))
                diagnostics.Add(RuleDiagnosticIds.RedefinedMarker, at, $"expected a marker of its own, found '{marker.Id}' ('{marker.Slug}'), which takes the place of {known.Id} ('{known.Slug}'); thresholds and severities of known markers are set in .editorconfig");
        }
    }

    private static bool SharesName(Marker a, Marker b) => SameName(a.Id, b.Id) || SameName(a.Slug, b.Slug) || SameName(a.Id, b.Slug) || SameName(a.Slug, b.Id);

    private static bool IsSame(Marker a, Marker b) =>
        (a with { LocalizedTitles = b.LocalizedTitles }) == b
        && a.LocalizedTitles.Count == b.LocalizedTitles.Count
        && a.LocalizedTitles.All(t => b.LocalizedTitles.TryGetValue(t.Key, out var title) && string.Equals(title, t.Value, StringComparison.Ordinal));

    private static bool SameName(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    private static bool IsNew(Dictionary<string, YamlPosition> seen, string name, YamlPosition position, DiagnosticBag diagnostics)
    {
        if (seen.TryAdd(name, position)) return true;
        diagnostics.Add(RuleDiagnosticIds.DuplicateId, position, $"expected each id once, found {name} again after {seen[name]}");
        return false;
    }

    private void CheckMarker(RuleSyntax rule, DiagnosticBag diagnostics)
    {
        if (_markers.Find(rule.Marker) is null)
            diagnostics.AddUnknown(RuleDiagnosticIds.UnknownMarker, rule.MarkerPosition, "marker", rule.Marker, _markers.Markers.Select(m => m.Slug));
    }

    private Rule RuleOf(RuleSyntax syntax) => new()
    {
        Descriptor = new RuleDescriptor
        {
            Id = syntax.Id,
            Title = syntax.Title,
            Marker = syntax.Marker,
            Language = syntax.Language,
            Strength = syntax.Strength,
            Status = syntax.Status,
            MessageFormat = syntax.Message,
            Group = syntax.Group,
            Since = syntax.Since,
            References = [.. syntax.References],
        },
        Path = syntax.Position.Path,
        Line = syntax.Position.Line,
        Column = syntax.Position.Column,
        IsEnabled = syntax.Status != RuleStatus.Experimental || options.IncludeExperimental,
        ExampleList = syntax.Examples,
        Exceptions = [.. syntax.Body.Exceptions],
        Needs = syntax.Body.Needs,
    };
}
