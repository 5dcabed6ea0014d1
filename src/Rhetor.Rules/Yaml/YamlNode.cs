namespace Rhetor.Rules.Yaml;

/// <summary>A YAML value that knows where it stands.</summary>
internal abstract class YamlNode(YamlPosition position)
{
    public YamlPosition Position { get; } = position;

    /// <summary>What it is, for messages.</summary>
    public abstract string Kind { get; }
}

internal sealed class YamlScalar(YamlPosition position, string value, bool isPlain) : YamlNode(position)
{
    public string Value { get; } = value;

    /// <summary>Whether it stands without quotation marks, so that it may be a number or a truth value.</summary>
    public bool IsPlain { get; } = isPlain;

    public bool IsNull => IsPlain && Value is "" or "~" or "null";

    public override string Kind => IsNull ? "nothing" : $"'{(Value.Length > 40 ? Value[..40] + "…" : Value)}'";
}

internal sealed class YamlSequence(YamlPosition position, IReadOnlyList<YamlNode> items) : YamlNode(position)
{
    public IReadOnlyList<YamlNode> Items { get; } = items;

    public override string Kind => "a list";
}

internal readonly record struct YamlEntry(YamlScalar Key, YamlNode Value);

internal sealed class YamlMapping(YamlPosition position, IReadOnlyList<YamlEntry> entries) : YamlNode(position)
{
    public IReadOnlyList<YamlEntry> Entries { get; } = entries;

    public override string Kind => "a mapping";

    public YamlNode? this[string key]
    {
        get
        {
            foreach (var entry in Entries)
            {
                if (string.Equals(entry.Key.Value, key, StringComparison.Ordinal)) return entry.Value;
            }

            return null;
        }
    }
}
