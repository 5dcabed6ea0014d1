using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Rhetor.Rules.Yaml;

/// <summary>
/// Reads the documents of a file into located nodes. The file is cut at its <c>---</c> lines first, so that a document that
/// is no YAML does not take the others with it; a key that stands twice is reported and the first kept.
/// </summary>
internal sealed class YamlReader
{
    private const int MaximumDepth = 64;

    private readonly string _path;
    private readonly int _firstLine;
    private readonly DiagnosticBag _diagnostics;
    private readonly IParser _parser;

    private YamlReader(string path, string text, int firstLine, DiagnosticBag diagnostics)
    {
        _path = path;
        _firstLine = firstLine;
        _diagnostics = diagnostics;
        _parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
    }

    /// <summary>Reads one document; null where it is blank or no YAML.</summary>
    public static YamlNode? ReadOne(string path, string text, int line, DiagnosticBag diagnostics) =>
        IsBlank(text) ? null : PlainYamlReader.TryRead(path, text, line, diagnostics) ?? ReadFully(path, text, line, diagnostics);

    /// <summary>Reads one document with the full parser.</summary>
    public static YamlNode? ReadFully(string path, string text, int line, DiagnosticBag diagnostics)
    {
        var reader = new YamlReader(path, text, line, diagnostics);
        try
        {
            reader._parser.Consume<StreamStart>();
            if (!reader._parser.TryConsume<DocumentStart>(out _)) return null;
            var node = reader.ReadNode(0);
            reader._parser.Consume<DocumentEnd>();
            return node;
        }
        catch (YamlException exception)
        {
            var at = reader.At(exception.Start);
            diagnostics.Add(RuleDiagnosticIds.InvalidYaml, at, $"expected YAML: {Plain(exception)}");
            return null;
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            // The parser gives some broken texts up in this way; where, only its last event tells.
            var at = reader._parser.Current is { } last ? reader.At(last.Start) : new YamlPosition(path, line + 1, 1);
            diagnostics.Add(RuleDiagnosticIds.InvalidYaml, at, "expected YAML, found brackets, quotes or indentation that do not fit");
            return null;
        }
    }

    public static void ReportTwice(DiagnosticBag diagnostics, YamlScalar again, YamlScalar first) => diagnostics.Add(
        RuleDiagnosticIds.DuplicateKey,
        again.Position,
        FormattableString.Invariant($"expected each key once, found '{again.Value}' again after line {first.Position.Line}"));

    private static string Plain(YamlException exception)
    {
        var message = (exception.InnerException?.Message ?? exception.Message).ReplaceLineEndings(" ");
        var bracket = message.StartsWith('(') ? message.IndexOf("): ", StringComparison.Ordinal) : -1;
        return bracket >= 0 ? message[(bracket + 3)..] : message;
    }

    private YamlPosition At(Mark mark) => new(_path, (int)mark.Line + _firstLine, (int)mark.Column);

    private YamlNode ReadNode(int depth)
    {
        if (depth > MaximumDepth) throw new YamlException(_parser.Current!.Start, _parser.Current.End, "nested too deeply");
        switch (_parser.Current)
        {
            case Scalar:
                var scalar = _parser.Consume<Scalar>();
                Refuse(scalar);
                return new YamlScalar(At(scalar.Start), scalar.Value, scalar.Style == ScalarStyle.Plain);
            case SequenceStart:
                var sequence = _parser.Consume<SequenceStart>();
                Refuse(sequence);
                var items = new List<YamlNode>();
                while (!_parser.TryConsume<SequenceEnd>(out _)) items.Add(ReadNode(depth + 1));
                return new YamlSequence(At(sequence.Start), items);
            case MappingStart:
                var mapping = _parser.Consume<MappingStart>();
                Refuse(mapping);
                return new YamlMapping(At(mapping.Start), ReadEntries(depth));
            default:
                var current = _parser.Current!;
                throw new YamlException(current.Start, current.End, "aliases are not allowed here; name a lexicon instead");
        }
    }

    private List<YamlEntry> ReadEntries(int depth)
    {
        var entries = new List<YamlEntry>();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = ReadNode(depth + 1);
            var value = ReadNode(depth + 1);
            if (key is not YamlScalar name)
            {
                _diagnostics.Add(RuleDiagnosticIds.WrongType, key.Position, $"expected a key, found {key.Kind}");
                continue;
            }

            var twice = entries.FindIndex(e => string.Equals(e.Key.Value, name.Value, StringComparison.Ordinal));
            if (twice >= 0)
            {
                ReportTwice(_diagnostics, name, entries[twice].Key);
                continue;
            }

            entries.Add(new YamlEntry(name, value));
        }

        return entries;
    }

    private static void Refuse(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty) throw new YamlException(node.Start, node.End, "anchors are not allowed here; name a lexicon instead");
        if (!node.Tag.IsEmpty && !node.Tag.IsNonSpecific) throw new YamlException(node.Start, node.End, "tags are not allowed here");
    }

    private static bool IsBlank(string part)
    {
        foreach (var line in part.AsSpan().EnumerateLines())
        {
            var trimmed = line.TrimStart();
            if (!trimmed.IsEmpty && trimmed[0] != '#' && trimmed[0] != '\uFEFF') return false;
        }

        return true;
    }

    /// <summary>Cuts a file into its documents, each with the zero-based line where it starts.</summary>
    public static IEnumerable<(string Text, int Line)> Split(string text)
    {
        int start = 0, startLine = 0, line = 0, position = 0;
        while (position < text.Length)
        {
            var end = text.IndexOf('\n', position);
            var next = end < 0 ? text.Length : end + 1;
            if (IsSeparator(text.AsSpan(position, next - position)))
            {
                if (position > start) yield return (text[start..position], startLine);
                start = next;
                startLine = line + 1;
            }

            position = next;
            line++;
        }

        if (start < text.Length) yield return (text[start..], startLine);
    }

    private static bool IsSeparator(ReadOnlySpan<char> line)
    {
        if (!line.StartsWith("---", StringComparison.Ordinal)) return false;
        var rest = line[3..].Trim();
        return rest.IsEmpty || rest[0] == '#';
    }
}
