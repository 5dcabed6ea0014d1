using Rhetor.Documents;
using Rhetor.Rules.Yaml;

namespace Rhetor.Rules.Syntax;

/// <summary>Reads <c>where</c> blocks and the conditions of <c>requires</c> and <c>unless</c>.</summary>
internal sealed class WhereParser(DiagnosticBag diagnostics, PatternParser patterns)
{
    private static readonly (string, Voice)[] Voices =
        [("author", Voice.Author), ("direct", Voice.Direct), ("indirect", Voice.Indirect), ("headline", Voice.Headline)];

    private static readonly (string, bool)[] Speakers = [("known", true), ("unknown", false)];

    private static readonly (string, Stance)[] Stances =
        [("neutral", Stance.Neutral), ("distance", Stance.Distance), ("endorse", Stance.Endorse)];

    private static readonly (string, ClauseKind)[] Clauses =
    [
        ("main", ClauseKind.Main), ("subordinate", ClauseKind.Subordinate), ("conditional", ClauseKind.Conditional),
        ("interrogative", ClauseKind.Interrogative), ("imperative", ClauseKind.Imperative), ("negated", ClauseKind.Negated),
    ];

    private static readonly (string, bool)[] Tenses = [("past", true), ("present", false)];

    private static readonly (string, int)[] Persons = [("1", 1), ("2", 2), ("3", 3)];

    private static readonly (string, SentenceKind)[] Sentences =
        [("question", SentenceKind.Question), ("exclamation", SentenceKind.Exclamation)];

    public WhereSyntax? Where(YamlNode? node)
    {
        if (node is null) return null;
        if (node is not YamlMapping mapping || mapping.Entries.Count == 0)
        {
            diagnostics.Add(RuleDiagnosticIds.WrongType, node.Position, $"expected circumstances such as {{ voice: [direct] }} as 'where', found {node.Kind}");
            return null;
        }

        var scope = new YamlScope(mapping, diagnostics, "'where'", RuleKeys.Where);
        var tenses = scope.Choices("tense", Tenses);
        return new WhereSyntax(mapping.Position)
        {
            Voices = scope.Choices("voice", Voices),
            SpeakerKnown = scope.Choice("speaker", Speakers),
            Stances = scope.Choices("stance", Stances),
            Clauses = scope.Choices("clause", Clauses),
            Past = tenses.Count == 1 ? tenses[0] : null,
            Persons = scope.Choices("person", Persons),
            Sentences = scope.Choices("sentence", Sentences),
            PreviousSentence = patterns.Sequence(scope.Node("previous-sentence"), "'previous-sentence'"),
        };
    }

    public IReadOnlyList<ConditionSyntax> Conditions(YamlScope rule, string key, bool needsId)
    {
        var conditions = new List<ConditionSyntax>();
        if (rule.Sequence(key) is not { } list) return conditions;
        foreach (var item in list.Items)
        {
            if (item is YamlMapping mapping)
            {
                if (Condition(mapping, key, needsId) is { } condition) conditions.Add(condition);
                continue;
            }

            diagnostics.Add(RuleDiagnosticIds.WrongType, item.Position, $"expected a condition such as {{ before: […] }} in '{key}', found {item.Kind}");
        }

        foreach (var twice in conditions.Where(c => c.Id is not null).GroupBy(c => c.Id, StringComparer.Ordinal).Where(g => g.Count() > 1))
            diagnostics.Add(RuleDiagnosticIds.DuplicateId, twice.Last().Position, $"expected each id of '{key}' once, found '{twice.Key}' again");
        return conditions;
    }

    private ConditionSyntax? Condition(YamlMapping mapping, string key, bool needsId)
    {
        var scope = new YamlScope(mapping, diagnostics, $"a condition of '{key}'", RuleKeys.Condition);
        var condition = new ConditionSyntax(mapping.Position)
        {
            Id = needsId ? scope.RequiredText("id") : scope.Text("id"),
            Before = patterns.Sequence(scope.Node("before"), "'before'"),
            After = patterns.Sequence(scope.Node("after"), "'after'"),
            Anywhere = patterns.Sequence(scope.Node("anywhere"), "'anywhere'"),
            Inside = patterns.Sequence(scope.Node("inside"), "'inside'"),
            Where = Where(scope.Node("where")),
        };
        if (condition is not { Before: null, After: null, Anywhere: null, Inside: null, Where: null }) return condition;
        if (scope.Node("before") is null && scope.Node("after") is null && scope.Node("anywhere") is null
            && scope.Node("inside") is null && scope.Node("where") is null)
        {
            diagnostics.Add(RuleDiagnosticIds.MissingKey, mapping.Position, $"expected 'before', 'after', 'anywhere', 'inside' or 'where' in {scope.What}");
        }

        return null;
    }
}
