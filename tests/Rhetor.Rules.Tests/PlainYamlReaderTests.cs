using System.Text;
using Rhetor.Rules.Yaml;

namespace Rhetor.Rules.Tests;

/// <summary>Holds the fast reader to the full parser.</summary>
public sealed class PlainYamlReaderTests
{
    private const string Sample = """
        # a comment
        id: da.denial.one   # another
        title: "Tre \"citater\" og \\ en tab\t"
        message: 'it''s »{match}«'
        references: [a, "b, c", 'd', e:f, g#h]
        where: { voice: [direct, indirect], "quoted key": 1 }
        pattern:
          - any:
              - [{ lemma: militær }, { form: ["-", og], op: "?" }]
              - [ { form: [x, y,
                   z] } ]
          - { gap: 3, within: clause }
        unless:
        - id: a
          before:
            - { form: x }
            - form: y
              op: "{0,2}"
        -
          id: b
          after: [{}, { op: "*" }]
        prior: -4.0
        suffixes: [-monger, -9, a-b, x-]
        empty: []
        nested: { a: { b: { c: [] } } }
        - 
        """;

    [Theory]
    [InlineData("prior: -4.0")]
    [InlineData("suffix: [-monger, bot]")]
    [InlineData("- -x")]
    public void A_word_or_a_number_may_begin_with_a_hyphen(string text) =>
        PlainYamlReader.TryRead("a.yml", text, 0, new DiagnosticBag()).Should().NotBeNull();

    [Fact]
    public void The_shipped_markers_are_read_without_the_full_parser() =>
        PlainYamlReader.TryRead("a.yml", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "rules", "markers.yml")), 0, new DiagnosticBag()).Should().NotBeNull();

    [Fact]
    public void Both_readers_give_the_same_nodes_for_everything_the_fast_one_accepts()
    {
        var random = new Random(3);
        const string signs = "{}[]:,-\"'#&*!|> \n?%@`x1é\\";
        var lines = Sample.ReplaceLineEndings("\n").Split('\n');
        var accepted = 0;
        for (var round = 0; round < 2500; round++)
        {
            var from = random.Next(lines.Length);
            var text = string.Join('\n', lines[from..Math.Min(lines.Length, from + random.Next(1, 14))]).ToCharArray().ToList();
            for (var edits = random.Next(0, 3); edits > 0 && text.Count > 0; edits--)
            {
                var at = random.Next(text.Count);
                if (random.Next(2) == 0) text.RemoveAt(at);
                else text.Insert(at, signs[random.Next(signs.Length)]);
            }

            var yaml = new string([.. text]);
            var fastFaults = new DiagnosticBag();
            var fast = PlainYamlReader.TryRead("f.yml", yaml, 4, fastFaults);
            if (fast is null) continue;
            accepted++;
            var fullFaults = new DiagnosticBag();
            var full = YamlReader.ReadFully("f.yml", yaml, 4, fullFaults);

            full.Should().NotBeNull(yaml);
            Print(fast).Should().Be(Print(full!), yaml);
            fastFaults.Items.Should().Equal(fullFaults.Items, yaml);
        }

        accepted.Should().BeGreaterThan(400);
    }

    [Fact]
    public void The_fast_reader_takes_the_shipped_packs()
    {
        var faults = new List<RuleDiagnostic>();
        foreach (var file in RuleSource.FromPath(Path.Combine(AppContext.BaseDirectory, "rules")).Read(faults))
        {
            foreach (var (text, line) in YamlReader.Split(file.Text))
            {
                var full = YamlReader.ReadFully(file.Path, text, line, new DiagnosticBag());
                if (PlainYamlReader.TryRead(file.Path, text, line, new DiagnosticBag()) is { } fast) Print(fast).Should().Be(Print(full!), file.Path);
            }
        }

        faults.Should().BeEmpty();
    }

    private static string Print(YamlNode node)
    {
        var text = new StringBuilder();
        Print(text, node);
        return text.ToString();
    }

    private static void Print(StringBuilder text, YamlNode node)
    {
        text.Append(node.Position.Line).Append(':').Append(node.Position.Column).Append(' ');
        switch (node)
        {
            case YamlScalar scalar:
                text.Append(scalar.IsPlain ? 'p' : 'q').Append('<').Append(scalar.Value).Append('>');
                break;
            case YamlSequence sequence:
                text.Append('[');
                foreach (var item in sequence.Items) Print(text, item);
                text.Append(']');
                break;
            case YamlMapping mapping:
                text.Append('{');
                foreach (var (key, value) in mapping.Entries)
                {
                    Print(text, key);
                    text.Append('=');
                    Print(text, value);
                }

                text.Append('}');
                break;
        }
    }
}
