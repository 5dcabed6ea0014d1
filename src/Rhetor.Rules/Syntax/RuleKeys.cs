namespace Rhetor.Rules.Syntax;

/// <summary>The keys that the parser knows, mapping by mapping. The JSON Schema for editors is held to these lists.</summary>
internal static class RuleKeys
{
    public static IReadOnlyList<string> Rule { get; } =
    [
        "id", "title", "marker", "strength", "status", "since", "group", "message", "references", "where", "pattern", "requires",
        "unless", "examples",
    ];

    public static IReadOnlyList<string> Constraints { get; } =
    [
        "form", "lemma", "pos", "feats", "rel", "entity", "prefix", "suffix", "infix", "like", "negated", "quoted", "shape", "subject", "object",
        "subject-of", "object-of", "not",
    ];

    public static IReadOnlyList<string> TokenElement { get; } = [.. Constraints, "op", "as"];

    public static IReadOnlyList<string> AnyElement { get; } = ["any", "op", "as"];

    public static IReadOnlyList<string> PhraseElement { get; } = ["phrase", "op", "as"];

    public static IReadOnlyList<string> GapElement { get; } = ["gap", "within"];

    public static IReadOnlyList<string> AtElement { get; } = ["at"];

    public static IReadOnlyList<string> Where { get; } =
        ["voice", "speaker", "stance", "clause", "tense", "person", "sentence", "previous-sentence"];

    public static IReadOnlyList<string> Condition { get; } = ["id", "before", "after", "anywhere", "inside", "where"];

    public static IReadOnlyList<string> Example { get; } = ["match", "clean", "by", "context"];

    public static IReadOnlyList<string> Lexicon { get; } = ["lexicon", "language", "pos", "description", "entries", "include"];

    public static IReadOnlyList<string> Disable { get; } = ["disable"];

    public static IReadOnlyList<string> Markers { get; } = ["markers"];

    public static IReadOnlyList<string> Marker { get; } =
        ["id", "slug", "title", "titles", "description", "severity", "threshold", "prior"];
}
