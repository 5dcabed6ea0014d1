namespace Rhetor.Rules.Tests;

/// <summary>Holds the automaton to a matcher that tries everything.</summary>
public sealed class MatchingOracleTests
{
    [Fact]
    public void The_automaton_finds_what_trying_everything_finds()
    {
        var random = new Random(11);
        for (var round = 0; round < 200; round++)
        {
            var pattern = Node.Sequence(random, 3);
            if (pattern.IsNullable) continue;
            var set = Given.Set(Given.Rule(pattern.Yaml));
            set.Faults.Should().BeEmpty(pattern.Yaml);
            for (var text = 0; text < 5; text++)
            {
                var words = Enumerable.Range(0, random.Next(1, 12)).Select(_ => "abc"[random.Next(3)].ToString()).ToArray();

                Given.Evidence(set, string.Join(' ', words)).Select(e => (e.Span.Start / 2, (e.Span.End + 1) / 2))
                    .Should().Equal(Oracle(pattern, words), "{0} on {1}", pattern.Yaml, string.Join(' ', words));
            }
        }
    }

    [Fact]
    public void The_pattern_that_kills_backtracking_ends_on_a_long_text()
    {
        var set = Given.Set(Given.Rule("[{ form: a, op: \"?\" }, { any: [{ form: a }, [{ form: a }, { form: a }]], op: \"*\" }, { any: [{ form: a }, [{ form: a }, { form: a }]], op: \"*\" }, { form: b }]"));

        Given.Evidence(set, string.Join(' ', Enumerable.Repeat("a", 20000))).Should().BeEmpty();
    }

    private static List<(int, int)> Oracle(Node pattern, string[] words)
    {
        var found = new List<(int, int)>();
        for (var start = 0; start < words.Length;)
        {
            var ends = pattern.Ends(words, start).Where(e => e > start).ToList();
            if (ends.Count == 0)
            {
                start++;
                continue;
            }

            found.Add((start, ends.Max()));
            start = ends.Max();
        }

        return found;
    }

    private sealed record Node(string Yaml, bool IsNullable, Func<string[], int, IEnumerable<int>> Ends)
    {
        public static Node Sequence(Random random, int depth)
        {
            var parts = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Element(random, depth)).ToList();
            return new Node(
                $"[{string.Join(", ", parts.Select(p => p.Yaml))}]",
                parts.All(p => p.IsNullable),
                (words, start) => parts.Aggregate(new HashSet<int> { start }, (at, part) => [.. at.SelectMany(a => part.Ends(words, a))]));
        }

        private static Node Element(Random random, int depth)
        {
            var (op, minimum, maximum) = random.Next(8) switch
            {
                0 => ("?", 0, 1),
                1 => ("*", 0, 99),
                2 => ("+", 1, 99),
                3 => ("{0,2}", 0, 2),
                4 => ("{2}", 2, 2),
                _ => ("{1}", 1, 1),
            };
            var kind = depth == 0 ? random.Next(3) : random.Next(5);
            if (kind >= 3)
            {
                var options = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Sequence(random, depth - 1)).ToList();
                return new Node(
                    $"{{ any: [{string.Join(", ", options.Select(o => o.Yaml))}], op: \"{op}\" }}",
                    minimum == 0 || options.Any(o => o.IsNullable),
                    (words, start) => Repeat(minimum, maximum, start, at => options.SelectMany(o => o.Ends(words, at))));
            }

            if (kind == 2)
            {
                return new Node(
                    $"{{ op: \"{op}\" }}", minimum == 0, (words, start) => Repeat(minimum, maximum, start, at => at < words.Length ? [at + 1] : []));
            }

            var word = "abc"[random.Next(3)].ToString();
            return new Node(
                $"{{ form: {word}, op: \"{op}\" }}",
                minimum == 0,
                (words, start) => Repeat(minimum, maximum, start, at => at < words.Length && words[at] == word ? [at + 1] : []));
        }

        private static HashSet<int> Repeat(int minimum, int maximum, int start, Func<int, IEnumerable<int>> once)
        {
            var at = new HashSet<int> { start };
            var ends = new HashSet<int>();
            for (var count = 0; count <= maximum && at.Count > 0; count++)
            {
                if (count >= minimum)
                {
                    var before = ends.Count;
                    ends.UnionWith(at);
                    if (ends.Count == before) break;
                }

                at = [.. at.SelectMany(once)];
            }

            return ends;
        }
    }
}
