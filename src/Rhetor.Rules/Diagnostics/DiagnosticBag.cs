using Rhetor.Markers;
using Rhetor.Rules.Yaml;

namespace Rhetor.Rules;

/// <summary>Gathers faults while one file is read.</summary>
internal sealed class DiagnosticBag
{
    private readonly List<RuleDiagnostic> _items = [];

    public IReadOnlyList<RuleDiagnostic> Items => _items;

    public int Count => _items.Count;

    /// <summary>The rule that is being read, for the faults found meanwhile.</summary>
    public string? CurrentRule { get; set; }

    public void Add(string id, YamlPosition at, string message, string? suggestion = null) =>
        _items.Add(new RuleDiagnostic(id, at.Path, at.Line, at.Column, message) { Suggestion = suggestion, Rule = CurrentRule });

    public void AddRange(IEnumerable<RuleDiagnostic> items) => _items.AddRange(items);

    /// <summary>Reports a name that is none of those known, with the nearest.</summary>
    public void AddUnknown(string id, YamlPosition at, string what, string name, IEnumerable<string> known)
    {
        var names = known.ToList();
        var nearest = NearestName.Find(name, names);
        var expected = nearest is null && names.Count is > 0 and <= 20 ? $"expected one of {string.Join(", ", names)}" : $"expected a known {what}";
        Add(id, at, $"{expected}, found '{name}'", nearest);
    }
}
