using Rhetor.Rules.Yaml;

namespace Rhetor.Rules.Syntax;

/// <summary>Reads patterns: sequences of elements and the constraints of tokens.</summary>
internal sealed class PatternParser(DiagnosticBag diagnostics, bool isTrusted)
{
    private static readonly (string, Place)[] Places =
    [
        ("sentence-start", Place.SentenceStart),
        ("sentence-end", Place.SentenceEnd),
        ("clause-start", Place.ClauseStart),
        ("quote-start", Place.QuoteStart),
    ];

    private static readonly (string, bool)[] Withins = [("clause", true), ("sentence", false)];

    private static readonly (string, bool)[] Shapes = [("upper", true), ("title", true), ("lower", true)];

    private static readonly (string, bool)[] Entities = [("name", true)];

    /// <summary>Reads a sequence; an element with faults is left out.</summary>
    public SequenceSyntax? Sequence(YamlNode? node, string what)
    {
        if (node is null) return null;
        if (node is not YamlSequence list)
        {
            diagnostics.Add(RuleDiagnosticIds.WrongType, node.Position, $"expected a list of elements as {what}, found {node.Kind}");
            return null;
        }

        if (list.Items.Count == 0)
            diagnostics.Add(RuleDiagnosticIds.EmptyPattern, node.Position, $"expected at least one element in {what}, found an empty list");
        var elements = new List<ElementSyntax>();
        foreach (var item in list.Items)
        {
            if (Element(item, what) is { } element) elements.Add(element);
        }

        return new SequenceSyntax(node.Position, elements);
    }

    private ElementSyntax? Element(YamlNode node, string what)
    {
        if (node is not YamlMapping mapping)
        {
            diagnostics.Add(RuleDiagnosticIds.WrongType, node.Position, $"expected an element such as {{ form: … }} in {what}, found {node.Kind}");
            return null;
        }

        ElementSyntax? element;
        YamlScope scope;
        if (mapping["any"] is { } alternatives)
        {
            scope = new YamlScope(mapping, diagnostics, "an 'any' element", RuleKeys.AnyElement);
            element = Any(mapping, alternatives);
        }
        else if (mapping["phrase"] is not null)
        {
            scope = new YamlScope(mapping, diagnostics, "a 'phrase' element", RuleKeys.PhraseElement);
            var values = Values(scope, "phrase");
            element = values.Count > 0 ? new PhraseSyntax(mapping.Position, values) : null;
        }
        else if (mapping["gap"] is not null)
        {
            scope = new YamlScope(mapping, diagnostics, "a 'gap' element", RuleKeys.GapElement);
            return Gap(mapping, scope);
        }
        else if (mapping["at"] is not null)
        {
            scope = new YamlScope(mapping, diagnostics, "an 'at' element", RuleKeys.AtElement);
            return scope.Choice("at", Places) is { } place ? new AtSyntax(mapping.Position, place) : null;
        }
        else
        {
            scope = new YamlScope(mapping, diagnostics, "a token", RuleKeys.TokenElement);
            element = new TokenSyntax(mapping.Position, Constraints(mapping, scope));
        }

        return element is null ? null : element with { Repeat = Operator(scope), Capture = scope.Text("as") };
    }

    private AnySyntax? Any(YamlMapping mapping, YamlNode node)
    {
        if (node is not YamlSequence list || list.Items.Count == 0)
        {
            diagnostics.Add(RuleDiagnosticIds.WrongType, node.Position, $"expected a list of sequences as 'any', found {node.Kind}");
            return null;
        }

        var alternatives = new List<SequenceSyntax>();
        foreach (var item in list.Items)
        {
            // A lone element is read as the sequence of it: the brackets say nothing there.
            var sequence = item is YamlMapping ? new YamlSequence(item.Position, [item]) : item;
            if (Sequence(sequence, "an alternative of 'any'") is { Elements.Count: > 0 } alternative) alternatives.Add(alternative);
        }

        return alternatives.Count > 0 ? new AnySyntax(mapping.Position, alternatives) : null;
    }

    private GapSyntax? Gap(YamlMapping mapping, YamlScope scope)
    {
        var within = scope.Choice("within", Withins) ?? true;
        if (scope.Number("gap") is not { } number) return null;
        if (number is >= 0 and <= OperatorParser.Limit && number == Math.Floor(number))
            return new GapSyntax(mapping.Position, (int)number, within);
        diagnostics.Add(RuleDiagnosticIds.WrongType, scope.At("gap"), $"expected a whole number from 0 to {OperatorParser.Limit} as 'gap', found {mapping["gap"]!.Kind}");
        return null;
    }

    private Repeat Operator(YamlScope scope)
    {
        if (scope.Text("op") is not { } text) return Repeat.Once;
        if (OperatorParser.Parse(text) is { } repeat) return repeat;
        diagnostics.Add(
            RuleDiagnosticIds.BadOperator,
            scope.At("op"),
            $"expected ?, *, +, {{n}} or {{m,n}} with numbers up to {OperatorParser.Limit} as 'op', found '{text}'");
        return Repeat.Once;
    }

    private ConstraintSetSyntax Constraints(YamlMapping mapping, YamlScope scope)
    {
        var constraints = new List<ConstraintSyntax>();
        var nots = new List<ConstraintSetSyntax>();
        foreach (var (key, value) in mapping.Entries)
        {
            switch (key.Value)
            {
                case "form": Add(ConstraintKind.Form, Values(scope, "form")); break;
                case "lemma": Add(ConstraintKind.Lemma, Values(scope, "lemma")); break;
                case "rel": Add(ConstraintKind.Rel, Plain(scope, "rel")); break;
                case "prefix": Add(ConstraintKind.Prefix, Values(scope, "prefix")); break;
                case "suffix": Add(ConstraintKind.Suffix, Values(scope, "suffix")); break;
                case "infix": Add(ConstraintKind.Infix, Values(scope, "infix")); break;
                case "like": Add(ConstraintKind.Like, Regexes(scope)); break;
                case "subject": Add(ConstraintKind.Subject, Values(scope, "subject")); break;
                case "object": Add(ConstraintKind.Object, Values(scope, "object")); break;
                case "subject-of": Add(ConstraintKind.SubjectOf, Values(scope, "subject-of")); break;
                case "object-of": Add(ConstraintKind.ObjectOf, Values(scope, "object-of")); break;
                case "pos": Add(ConstraintKind.Pos, Known(scope, "pos", PosNames.All)); break;
                case "shape": Add(ConstraintKind.Shape, Known(scope, "shape", Shapes)); break;
                case "entity": Add(ConstraintKind.Entity, Known(scope, "entity", Entities)); break;
                case "feats": Features(value, constraints); break;
                case "negated": AddFlag(ConstraintKind.Negated, scope.Flag("negated")); break;
                case "quoted": AddFlag(ConstraintKind.Quoted, scope.Flag("quoted")); break;
                case "not":
                    if (Not(value) is { } not) nots.Add(not);
                    break;
            }
        }

        return new ConstraintSetSyntax(constraints, nots);

        void Add(ConstraintKind kind, IReadOnlyList<ValueSyntax> values)
        {
            if (values.Count > 0) constraints.Add(new ConstraintSyntax(kind, values));
        }

        void AddFlag(ConstraintKind kind, bool? flag)
        {
            if (flag is { } value) constraints.Add(new ConstraintSyntax(kind, []) { Flag = value });
        }
    }

    private ConstraintSetSyntax? Not(YamlNode node)
    {
        if (node is not YamlMapping mapping || mapping.Entries.Count == 0)
        {
            diagnostics.Add(RuleDiagnosticIds.WrongType, node.Position, $"expected constraints such as {{ form: … }} as 'not', found {node.Kind}");
            return null;
        }

        return Constraints(mapping, new YamlScope(mapping, diagnostics, "'not'", RuleKeys.Constraints));
    }

    private void Features(YamlNode node, List<ConstraintSyntax> constraints)
    {
        if (node is not YamlMapping mapping || mapping.Entries.Count == 0)
        {
            diagnostics.Add(RuleDiagnosticIds.WrongType, node.Position, $"expected features such as {{ Tense: Past }} as 'feats', found {node.Kind}");
            return;
        }

        var scope = new YamlScope(mapping, diagnostics, "'feats'", [.. mapping.Entries.Select(e => e.Key.Value)]);
        foreach (var (key, _) in mapping.Entries)
        {
            var values = Plain(scope, key.Value);
            if (values.Count > 0) constraints.Add(new ConstraintSyntax(ConstraintKind.Feats, values) { Name = key.Value });
        }
    }

    private List<ValueSyntax> Values(YamlScope scope, string key) =>
        [.. scope.Texts(key).Select(t => t.Value.Length > 1 && t.Value[0] == '$'
            ? new ValueSyntax(t.Value[1..], true, t.Position)
            : new ValueSyntax(t.Value, false, t.Position))];

    private static List<ValueSyntax> Plain(YamlScope scope, string key) =>
        [.. scope.Texts(key).Select(t => new ValueSyntax(t.Value, false, t.Position))];

    private List<ValueSyntax> Known<T>(YamlScope scope, string key, IReadOnlyList<(string Name, T Value)> known)
    {
        var values = Plain(scope, key);
        foreach (var value in values)
        {
            if (!known.Any(k => string.Equals(k.Name, value.Text, StringComparison.Ordinal)))
                diagnostics.AddUnknown(RuleDiagnosticIds.UnknownValue, value.Position, $"value of '{key}'", value.Text, known.Select(k => k.Name));
        }

        return values;
    }

    private List<ValueSyntax> Regexes(YamlScope scope)
    {
        var values = Plain(scope, "like");
        if (isTrusted) return values;
        foreach (var value in values)
        {
            if (LikePattern.FaultOf(value.Text) is { } fault)
                diagnostics.Add(RuleDiagnosticIds.BadRegex, value.Position, $"expected a regular expression without look-around and back references as 'like', found '{value.Text}': {fault}");
        }

        return values;
    }
}
