using Rhetor.Rules.Syntax;

namespace Rhetor.Rules.Binding;

/// <summary>The lexicons of all files, resolved: includes followed, words and phrases apart.</summary>
internal sealed class LexiconTable
{
    private readonly Dictionary<(string Language, string Name), Definition> _definitions = [];
    private readonly Dictionary<(string Language, string Name), BoundLexicon> _bound = [];
    private readonly HashSet<string> _earlier = new(StringComparer.Ordinal);

    /// <summary>Whether a lexicon of one source bears the name of one of a source before it, in whatever language: rules may mean another one now.</summary>
    public bool HasReplaced { get; private set; }

    /// <summary>What is added from here on is of another source.</summary>
    public void BeginSource()
    {
        foreach (var (_, name) in _definitions.Keys) _earlier.Add(name);
    }

    /// <summary>Adds a lexicon; one of the same name takes the place of the old one, which it may include.</summary>
    public void Add(LexiconSyntax syntax)
    {
        var key = (syntax.Language, syntax.Name);
        HasReplaced |= _earlier.Contains(syntax.Name);
        _definitions.TryGetValue(key, out var previous);
        _definitions[key] = new Definition(syntax, previous);
    }

    /// <summary>Follows all includes and reports those that lead nowhere or in a circle.</summary>
    public void Bind(DiagnosticBag diagnostics)
    {
        foreach (var (key, definition) in _definitions)
        {
            var entries = new List<LexiconEntry>();
            Collect(definition, [], entries, diagnostics);
            _bound[key] = new BoundLexicon(key.Name, key.Language, definition.Syntax.Description, entries);
        }
    }

    public BoundLexicon? Find(string language, string name) =>
        _bound.TryGetValue((language, name), out var own) ? own : _bound.GetValueOrDefault(("und", name));

    public IEnumerable<string> Names(string language) =>
        _bound.Keys.Where(k => string.Equals(k.Language, language, StringComparison.Ordinal) || k.Language == "und").Select(k => k.Name);

    public IEnumerable<BoundLexicon> All => _bound.Values.OrderBy(l => l.Language, StringComparer.Ordinal).ThenBy(l => l.Name, StringComparer.Ordinal);

    private void Collect(Definition definition, List<Definition> path, List<LexiconEntry> entries, DiagnosticBag diagnostics)
    {
        path.Add(definition);
        foreach (var entry in definition.Syntax.Entries) entries.Add(new LexiconEntry(entry, definition.Syntax.Pos));
        foreach (var include in definition.Syntax.Includes)
        {
            var isOwn = string.Equals(include.Text, definition.Syntax.Name, StringComparison.Ordinal);
            var target = isOwn && definition.Previous is not null
                ? definition.Previous
                : _definitions.GetValueOrDefault((definition.Syntax.Language, include.Text)) ?? _definitions.GetValueOrDefault(("und", include.Text));
            if (target is null)
            {
                if (path.Count == 1)
                {
                    var known = _definitions.Keys.Where(k => string.Equals(k.Language, definition.Syntax.Language, StringComparison.Ordinal));
                    diagnostics.AddUnknown(RuleDiagnosticIds.UnknownLexicon, include.Position, "lexicon", include.Text, known.Select(k => k.Name));
                }
            }
            else if (path.Contains(target))
            {
                if (ReferenceEquals(target, path[0]))
                {
                    var way = string.Join(" → ", path.Select(p => p.Syntax.Name).Append(include.Text));
                    diagnostics.Add(RuleDiagnosticIds.LexiconCycle, include.Position, $"expected lexicons that do not include themselves, found {way}");
                }
            }
            else
            {
                Collect(target, path, entries, diagnostics);
            }
        }

        path.RemoveAt(path.Count - 1);
    }

    private sealed record Definition(LexiconSyntax Syntax, Definition? Previous);
}
