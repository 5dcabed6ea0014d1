using System.Numerics;
using Rhetor.Rules.Compilation;
using Rhetor.Rules.Syntax;

namespace Rhetor.Rules.Matching;

/// <summary>
/// Runs a program over all starts in a sentence at once: each step of the program holds one bit for each position that it has been
/// reached at, and is taken once for all of them (the simulation of K. Thompson 1968 with its loops exchanged; the bits are those of
/// R. Baeza-Yates and G. Gonnet, "A new approach to text searching", CACM 35:10, 1992). Costs at most steps times repetitions,
/// whatever the text. Tells where matches end, not who is captured. Not thread-safe.
/// </summary>
internal sealed class MaskRun(SentenceMasks masks)
{
    private ulong[] _reached = new ulong[64];
    private ulong[] _looped = new ulong[64];
    private ulong[] _pending = new ulong[1];

    /// <summary>Whether the pattern matches somewhere between two positions.</summary>
    public bool Exists(PatternProgram program, int from, int to)
    {
        var tokens = Below(to) & ~Below(from);
        return Run(program, tokens | 1UL << to, tokens) != 0;
    }

    /// <summary>Whether the pattern matches from a position on; a backward program reads leftwards from there.</summary>
    public bool MatchesAt(PatternProgram program, int position) => Run(program, 1UL << position, masks.Tokens) != 0;

    /// <summary>Finds the leftmost match that starts at or after a position, and the longest of those.</summary>
    public bool Search(PatternProgram program, int from, StartMask starts, out int start, out int end)
    {
        (start, end) = (0, 0);
        var candidates = starts.Bits & ~Below(from) & (masks.Tokens << 1 | 1);
        if (candidates == 0) return false;
        var ends = Run(program, candidates, masks.Tokens);
        if (ends == 0) return false;
        while (BitOperations.PopCount(candidates) > 1)
        {
            var left = candidates & Below(Middle(candidates));
            var found = Run(program, left, masks.Tokens);
            candidates = found != 0 ? left : candidates & ~left;
            ends = found;
        }

        start = BitOperations.TrailingZeroCount(candidates);
        if (ends == 0) ends = Run(program, candidates, masks.Tokens);
        end = BitOperations.Log2(ends);
        return true;
    }

    private static ulong Below(int position) => (1UL << position) - 1;

    // A position with bits on both sides of it.
    private static int Middle(ulong bits) => (BitOperations.TrailingZeroCount(bits) + BitOperations.Log2(bits) + 1) >> 1;

    /// <summary>The positions at which matches end.</summary>
    private ulong Run(PatternProgram program, ulong starts, ulong tokens)
    {
        var code = program.Instructions;
        var blocks = Prepare(program);
        var ends = 0UL;
        Reach(0, starts);
        for (var block = 0; block < blocks;)
        {
            if (_pending[block] == 0)
            {
                block++;
                continue;
            }

            var pc = (block << 6) + BitOperations.TrailingZeroCount(_pending[block]);
            _pending[block] &= _pending[block] - 1;
            var positions = _reached[pc];
            _reached[pc] = 0;
            ref readonly var step = ref code[pc];
            switch (step.Code)
            {
                case OpCode.Match:
                    ends |= positions;
                    break;
                case OpCode.Any:
                    Reach(pc + 1, program.IsBackward ? positions >> 1 & tokens : (positions & tokens) << 1);
                    break;
                case OpCode.Token:
                    Reach(pc + 1, program.IsBackward
                        ? masks.Matching(step.X, positions >> 1 & tokens)
                        : masks.Matching(step.X, positions & tokens) << 1);
                    break;
                case OpCode.Word:
                    Word(in step, program.IsBackward ? positions >> 1 & tokens : positions & tokens, program.IsBackward ? 0 : 1);
                    break;
                case OpCode.Split:
                    Reach(step.X, positions);
                    Reach(step.Y, positions);
                    break;
                case OpCode.Jump when step.X <= pc:
                    // Where the loop has been before, it need not go again.
                    positions &= ~_looped[pc];
                    _looped[pc] |= positions;
                    Reach(step.X, positions);
                    block = Math.Min(block, step.X >> 6);
                    break;
                case OpCode.Jump:
                    Reach(step.X, positions);
                    break;
                case OpCode.Save:
                    Reach(pc + 1, positions);
                    break;
                case OpCode.At:
                    Reach(pc + 1, masks.At((Place)step.X, positions));
                    break;
                case OpCode.NoEdge:
                    Reach(pc + 1, masks.WithoutEdge(positions));
                    break;
            }
        }

        return ends;
    }

    private void Word(in Instruction step, ulong tokens, int shift)
    {
        if (step.X >= 0) tokens &= masks[step.X];
        for (var rest = tokens; rest != 0; rest &= rest - 1)
        {
            ref readonly var token = ref masks.TokenAt(BitOperations.TrailingZeroCount(rest));
            var position = (rest & (0 - rest)) << shift;
            if (step.Words!.TryGetValue(token.FormHash, out var byForm)) Reach(byForm, position);
            if (token.LemmaHash != token.FormHash && step.Words.TryGetValue(token.LemmaHash, out var byLemma)) Reach(byLemma, position);
        }
    }

    private void Reach(int pc, ulong positions)
    {
        if (positions == 0) return;
        _reached[pc] |= positions;
        _pending[pc >> 6] |= 1UL << (pc & 63);
    }

    // Everything is left empty by a run, save what its loops remember. Returns the number of blocks of 64 steps.
    private int Prepare(PatternProgram program)
    {
        var steps = program.Instructions.Length;
        if (_reached.Length < steps)
        {
            _reached = new ulong[steps * 2];
            _looped = new ulong[steps * 2];
        }

        var blocks = (steps + 63) >> 6;
        if (_pending.Length < blocks) _pending = new ulong[blocks];
        if (program.HasLoops) Array.Clear(_looped, 0, steps);
        return blocks;
    }
}
