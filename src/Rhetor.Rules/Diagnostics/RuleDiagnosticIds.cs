namespace Rhetor.Rules;

/// <summary>The ids of faults in rule files. An id keeps its meaning for ever.</summary>
public static class RuleDiagnosticIds
{
    /// <summary>The text is no YAML, or uses what rule files may not: anchors, aliases, tags.</summary>
    public const string InvalidYaml = "RU0001";

    /// <summary>A mapping has a key twice.</summary>
    public const string DuplicateKey = "RU0002";

    /// <summary>A key that nobody knows.</summary>
    public const string UnknownKey = "RU0003";

    /// <summary>A key that must be there is missing.</summary>
    public const string MissingKey = "RU0004";

    /// <summary>A value of the wrong kind: a list where a text is expected, a word where a number is.</summary>
    public const string WrongType = "RU0005";

    /// <summary>A value that is none of those allowed.</summary>
    public const string UnknownValue = "RU0006";

    /// <summary>An operator that is none of <c>?</c>, <c>*</c>, <c>+</c>, <c>{n}</c>, <c>{m,n}</c>.</summary>
    public const string BadOperator = "RU0007";

    /// <summary>A regular expression that is none, or that could backtrack.</summary>
    public const string BadRegex = "RU0008";

    /// <summary>A marker that the catalogue does not hold.</summary>
    public const string UnknownMarker = "RU0009";

    /// <summary>A lexicon that no file defines for the language.</summary>
    public const string UnknownLexicon = "RU0010";

    /// <summary>A lexicon that includes itself, directly or by others.</summary>
    public const string LexiconCycle = "RU0011";

    /// <summary>Two rules, lexicons or markers of one source with the same id.</summary>
    public const string DuplicateId = "RU0012";

    /// <summary>An id that is not <c>language.marker.name</c>, or that does not agree with the rule's marker.</summary>
    public const string BadId = "RU0013";

    /// <summary>Fewer examples than the laws ask for.</summary>
    public const string MissingExample = "RU0014";

    /// <summary>Markup of an example that does not close, nests wrongly, or is missing.</summary>
    public const string BadMarkup = "RU0015";

    /// <summary>A pattern that matches without any token.</summary>
    public const string EmptyPattern = "RU0016";

    /// <summary>A place in a message that no capture fills, or a capture of a name that is taken.</summary>
    public const string UnknownCapture = "RU0017";

    /// <summary>An example that names an exception which the rule does not have.</summary>
    public const string UnknownException = "RU0018";

    /// <summary>A file that cannot be read as UTF-8 text.</summary>
    public const string Unreadable = "RU0019";

    /// <summary>A pattern that needs too many states.</summary>
    public const string TooLarge = "RU0020";

    /// <summary>A rule switched off that no source defines.</summary>
    public const string UnknownRule = "RU0021";

    /// <summary>A marker that would take the place of one from an earlier source.</summary>
    public const string RedefinedMarker = "RU0022";
}
