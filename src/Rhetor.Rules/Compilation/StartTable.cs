using Rhetor.Rules.Matching;
using Rhetor.Rules.Packing;

namespace Rhetor.Rules.Compilation;

/// <summary>
/// Where in a sentence matches may start, by the anchors of their rules. All of them lie in one row of numbers, as most rules that a word
/// leads to are left again at once: each list of anchors with its count before it, each anchor with the place of the next before it,
/// its distances, and its sets or the lists of its alternatives. Immutable.
/// </summary>
internal sealed class StartTable
{
    private const int HasAlternatives = 1 << 16;

    private readonly int[] _rules;
    private readonly int[] _code;

    public StartTable(Anchor[][] rules)
    {
        var code = new List<int>();
        _rules = new int[rules.Length];
        for (var rule = 0; rule < rules.Length; rule++)
        {
            _rules[rule] = code.Count;
            Write(code, rules[rule]);
        }

        _code = [.. code];
    }

    private StartTable(int[] rules, int[] code)
    {
        _rules = rules;
        _code = code;
    }

    public static StartTable Read(PackReader reader) => new(reader.Numbers(), reader.Numbers());

    public void Write(PackWriter writer)
    {
        writer.Numbers(_rules);
        writer.Numbers(_code);
    }

    /// <summary>Where a match of a rule may start, as <see cref="StartMask"/> says it.</summary>
    /// <param name="rule">The number of the rule.</param>
    /// <param name="tokens">For each set of words the tokens that are in it.</param>
    public ulong Of(int rule, ulong[] tokens)
    {
        var at = _rules[rule];
        return All(ref at, tokens);
    }

    private ulong All(ref int at, ulong[] tokens)
    {
        var code = _code;
        var starts = ulong.MaxValue;
        for (var rest = code[at++]; rest > 0; rest--)
        {
            var next = code[at];
            if (starts != 0)
            {
                var distances = code[at + 1];
                var places = 0UL;
                if ((distances & HasAlternatives) != 0)
                {
                    for (var alternative = at + 2; alternative < next;) places |= All(ref alternative, tokens);
                }
                else
                {
                    for (var set = at + 2; set < next; set++) places |= tokens[code[set]];
                }

                starts &= places == 0 ? 0 : StartMask.Before(places, distances & 0xFF, distances >> 8 & 0xFF);
            }

            at = next;
        }

        return starts;
    }

    private static void Write(List<int> code, Anchor[] anchors)
    {
        code.Add(anchors.Length);
        // What is answered at once comes first.
        foreach (var anchor in anchors.OrderBy(a => a.Alternatives is not null))
        {
            var start = code.Count;
            code.Add(0);
            code.Add(anchor.Least | anchor.Most << 8 | (anchor.Alternatives is null ? 0 : HasAlternatives));
            if (anchor.Alternatives is not { } alternatives) code.AddRange(anchor.Sets);
            else foreach (var alternative in alternatives) Write(code, alternative);
            code[start] = code.Count;
        }
    }
}
