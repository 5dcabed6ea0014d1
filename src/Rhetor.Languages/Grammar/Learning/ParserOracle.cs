using Rhetor.Languages.Grammar.Features;
using Rhetor.Languages.Grammar.Parsing;

namespace Rhetor.Languages.Grammar.Learning;

/// <summary>The dynamic oracle of the arc-hybrid system: how many gold arcs a transition puts out of reach (Goldberg and Nivre 2013,
/// "Training Deterministic Parsers with Non-Deterministic Oracles").</summary>
internal sealed class ParserOracle
{
    private readonly int[] _gold;
    private readonly int[] _last;

    /// <summary>Makes the oracle of a sentence.</summary>
    /// <param name="gold">The gold head of each padded index.</param>
    internal ParserOracle(int[] gold)
    {
        _gold = gold;
        _last = new int[gold.Length];
        for (var d = TokenTable.Pad; d < gold.Length - TokenTable.Pad; d++)
            _last[gold[d]] = d;
    }

    /// <summary>The number of gold arcs lost by a transition that is allowed.</summary>
    /// <param name="state">Where the parser stands.</param>
    /// <param name="transition">The transition.</param>
    internal int Cost(ParserState state, int transition)
    {
        var stack = state.Stack;
        var next = state.Next;
        var cost = 0;
        if (transition == ParserState.Shift)
        {
            // The next word can get no head below the top of the stack any more, and no dependent on the stack.
            for (var k = 0; k < stack.Length; k++)
            {
                if (k < stack.Length - 1 && _gold[next] == stack[k])
                    cost++;
                if (_gold[stack[k]] == next)
                    cost++;
            }

            return cost;
        }

        var top = stack[^1];
        var below = stack.Length > 1 ? stack[^2] : 0;
        var head = _gold[top];
        if (transition == ParserState.Left)
        {
            if ((head == below && below != 0) || head > next)
                cost++;
        }
        else if (head >= next)
        {
            cost++;
        }

        for (var d = next; d <= _last[top]; d++)
        {
            if (_gold[d] == top)
                cost++;
        }

        return cost;
    }
}
