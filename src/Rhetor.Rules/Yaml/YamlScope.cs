namespace Rhetor.Rules.Yaml;

/// <summary>Reads the keys of one mapping and reports what is missing, of the wrong kind, or unknown.</summary>
internal sealed class YamlScope
{
    private readonly YamlMapping _mapping;
    private readonly DiagnosticBag _diagnostics;

    public YamlScope(YamlMapping mapping, DiagnosticBag diagnostics, string what, IReadOnlyList<string> keys)
    {
        _mapping = mapping;
        _diagnostics = diagnostics;
        What = what;
        foreach (var entry in mapping.Entries)
        {
            if (!IsKnown(keys, entry.Key.Value))
                diagnostics.AddUnknown(RuleDiagnosticIds.UnknownKey, entry.Key.Position, $"key of {what}", entry.Key.Value, keys);
        }
    }

    /// <summary>What the mapping describes, with its article.</summary>
    public string What { get; }

    public YamlPosition Position => _mapping.Position;

    public YamlNode? Node(string key) => _mapping[key];

    public YamlPosition At(string key) => _mapping[key]?.Position ?? _mapping.Position;

    /// <summary>A text that must be there.</summary>
    public string? RequiredText(string key)
    {
        if (_mapping[key] is { } node) return Text(key, node, allowEmpty: false);
        _diagnostics.Add(RuleDiagnosticIds.MissingKey, _mapping.Position, $"expected '{key}' in {What}");
        return null;
    }

    /// <summary>A text that may be missing.</summary>
    public string? Text(string key) => _mapping[key] is { } node ? Text(key, node, allowEmpty: false) : null;

    public bool? Flag(string key)
    {
        if (_mapping[key] is not { } node) return null;
        if (node is YamlScalar { IsPlain: true, Value: "true" or "false" } scalar) return scalar.Value == "true";
        _diagnostics.Add(RuleDiagnosticIds.WrongType, node.Position, $"expected true or false as '{key}', found {node.Kind}");
        return null;
    }

    public double? Number(string key)
    {
        if (_mapping[key] is not { } node) return null;
        if (node is YamlScalar scalar && double.TryParse(
            scalar.Value, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number))
        {
            return number;
        }

        _diagnostics.Add(RuleDiagnosticIds.WrongType, node.Position, $"expected a number as '{key}', found {node.Kind}");
        return null;
    }

    /// <summary>One text or a list of texts.</summary>
    public IReadOnlyList<YamlScalar> Texts(string key)
    {
        if (_mapping[key] is not { } node) return [];
        if (node is YamlScalar { IsNull: false } single) return [single];
        if (node is not YamlSequence list)
        {
            _diagnostics.Add(RuleDiagnosticIds.WrongType, node.Position, $"expected a text or a list of texts as '{key}', found {node.Kind}");
            return [];
        }

        var texts = new List<YamlScalar>();
        foreach (var item in list.Items)
        {
            if (item is YamlScalar { IsNull: false } scalar) texts.Add(scalar);
            else _diagnostics.Add(RuleDiagnosticIds.WrongType, item.Position, $"expected a text in '{key}', found {item.Kind}");
        }

        if (list.Items.Count == 0)
            _diagnostics.Add(RuleDiagnosticIds.WrongType, node.Position, $"expected at least one text in '{key}', found an empty list");
        return texts;
    }

    /// <summary>One of a few words.</summary>
    public T? Choice<T>(string key, IReadOnlyList<(string Name, T Value)> choices)
        where T : struct
    {
        if (_mapping[key] is not { } node) return null;
        if (node is YamlScalar { IsNull: false } scalar) return Choose(scalar, key, choices);
        _diagnostics.Add(RuleDiagnosticIds.WrongType, node.Position, $"expected a text as '{key}', found {node.Kind}");
        return null;
    }

    /// <summary>One or several of a few words.</summary>
    public IReadOnlyList<T> Choices<T>(string key, IReadOnlyList<(string Name, T Value)> choices)
        where T : struct
    {
        var values = new List<T>();
        foreach (var scalar in Texts(key))
        {
            if (Choose(scalar, key, choices) is { } value) values.Add(value);
        }

        return values;
    }

    public YamlSequence? Sequence(string key)
    {
        if (_mapping[key] is not { } node) return null;
        if (node is YamlSequence list) return list;
        _diagnostics.Add(RuleDiagnosticIds.WrongType, node.Position, $"expected a list as '{key}', found {node.Kind}");
        return null;
    }

    private static bool IsKnown(IReadOnlyList<string> keys, string key)
    {
        for (var i = 0; i < keys.Count; i++)
        {
            if (string.Equals(keys[i], key, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private T? Choose<T>(YamlScalar scalar, string key, IReadOnlyList<(string Name, T Value)> choices)
        where T : struct
    {
        foreach (var (name, value) in choices)
        {
            if (string.Equals(name, scalar.Value, StringComparison.Ordinal)) return value;
        }

        _diagnostics.AddUnknown(RuleDiagnosticIds.UnknownValue, scalar.Position, $"value of '{key}'", scalar.Value, choices.Select(c => c.Name));
        return null;
    }

    private string? Text(string key, YamlNode node, bool allowEmpty)
    {
        if (node is YamlScalar scalar && (allowEmpty || scalar.Value.Trim().Length > 0) && !scalar.IsNull) return scalar.Value;
        _diagnostics.Add(RuleDiagnosticIds.WrongType, node.Position, $"expected a text as '{key}', found {node.Kind}");
        return null;
    }
}
