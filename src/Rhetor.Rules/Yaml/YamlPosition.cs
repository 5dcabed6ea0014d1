namespace Rhetor.Rules.Yaml;

/// <summary>A place in a file: one-based line and column.</summary>
internal readonly record struct YamlPosition(string Path, int Line, int Column) : IComparable<YamlPosition>
{
    public int CompareTo(YamlPosition other)
    {
        var order = string.CompareOrdinal(Path, other.Path);
        if (order == 0) order = Line.CompareTo(other.Line);
        return order != 0 ? order : Column.CompareTo(other.Column);
    }

    public override string ToString() => FormattableString.Invariant($"{Path}:{Line}:{Column}");
}
