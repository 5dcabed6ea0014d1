using Rhetor.Analysis;
using Rhetor.Documents;
using Rhetor.Rules.Yaml;

namespace Rhetor.Rules.Syntax;

internal enum ClauseKind : byte
{
    Main,
    Subordinate,
    Conditional,
    Interrogative,
    Imperative,
    Negated,
}

internal enum SentenceKind : byte
{
    Question,
    Exclamation,
}

/// <summary>The circumstances of a match; empty lists say nothing.</summary>
internal sealed record WhereSyntax(YamlPosition Position)
{
    public IReadOnlyList<Voice> Voices { get; init; } = [];

    public bool? SpeakerKnown { get; init; }

    public IReadOnlyList<Stance> Stances { get; init; } = [];

    public IReadOnlyList<ClauseKind> Clauses { get; init; } = [];

    public bool? Past { get; init; }

    public IReadOnlyList<int> Persons { get; init; } = [];

    public IReadOnlyList<SentenceKind> Sentences { get; init; } = [];

    public SequenceSyntax? PreviousSentence { get; init; }
}

/// <summary>What must hold, or must not, around a match: all that is given must match.</summary>
internal sealed record ConditionSyntax(YamlPosition Position)
{
    public string? Id { get; init; }

    public SequenceSyntax? Before { get; init; }

    public SequenceSyntax? After { get; init; }

    public SequenceSyntax? Anywhere { get; init; }

    public SequenceSyntax? Inside { get; init; }

    public WhereSyntax? Where { get; init; }
}

/// <summary>A rule as it stands in its file: nothing is looked up yet.</summary>
internal sealed record RuleSyntax(YamlPosition Position, string Id)
{
    public string Language => Id[..Id.IndexOf('.', StringComparison.Ordinal)];

    public string Title { get; init; } = "";

    public string Marker { get; init; } = "";

    public YamlPosition MarkerPosition { get; init; }

    public Strength Strength { get; init; } = Strength.Moderate;

    public RuleStatus Status { get; init; }

    /// <summary>Whether the rule is switched off: <c>status: off</c>.</summary>
    public bool IsOff { get; init; }

    public string Since { get; init; } = "0.1.0";

    public string Group { get; init; } = "";

    public string Message { get; init; } = "»{match}«";

    public YamlPosition MessagePosition { get; init; }

    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>What it matches, and where.</summary>
    public DeferredBody Body { get; init; } = new(new RuleBody());

    public WhereSyntax? Where => Body.Value.Where;

    public SequenceSyntax Pattern => Body.Value.Pattern;

    public IReadOnlyList<ConditionSyntax> Requires => Body.Value.Requires;

    public IReadOnlyList<ConditionSyntax> Unless => Body.Value.Unless;

    public Lazy<IReadOnlyList<RuleExample>> Examples { get; init; } = new([]);
}

internal sealed record LexiconSyntax(YamlPosition Position, string Name, string Language)
{
    public PartOfSpeech Pos { get; init; }

    public string Description { get; init; } = "";

    public IReadOnlyList<string> Entries { get; init; } = [];

    public IReadOnlyList<ValueSyntax> Includes { get; init; } = [];
}

/// <summary>The ids of rules that a pack switches off.</summary>
internal sealed record DisableSyntax(IReadOnlyList<ValueSyntax> Ids);
