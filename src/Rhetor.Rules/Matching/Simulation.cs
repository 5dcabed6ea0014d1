using Rhetor.Documents;
using Rhetor.Rules.Compilation;
using Rhetor.Rules.Syntax;

namespace Rhetor.Rules.Matching;

/// <summary>
/// Runs a program over the tokens of a sentence by keeping all its states at once (K. Thompson 1968; with captures as R. Pike
/// did it, see https://swtch.com/~rsc/regexp/regexp2.html). It never goes back, so its time is at most tokens times
/// instructions, whatever the text. A match takes at most <see cref="MaximumLength"/> tokens.
/// </summary>
internal sealed class Simulation(MatchState state)
{
    /// <summary>The most tokens that a match may take. Nothing longer is one thought, and the bound keeps repeated searches linear.</summary>
    public const int MaximumLength = 80;

    private ThreadList _current = new();
    private ThreadList _next = new();
    private int[] _scratch = new int[1];

    /// <summary>Where the match found last stands, and its captures by slot.</summary>
    public int[] BestSlots { get; private set; } = new int[1];

    public int BestEnd { get; private set; }

    /// <summary>Finds the leftmost match that starts at or after a position, and the longest of those.</summary>
    public bool Search(PatternProgram program, SentenceView view, int from, StartMask starts) =>
        Run(program, view, from, view.End, starts, isAnchored: false, isFirstEnough: false);

    public bool Exists(PatternProgram program, SentenceView view, int from, int to) =>
        Run(program, view, from, to, StartMask.Everywhere, isAnchored: false, isFirstEnough: true);

    /// <summary>Whether the pattern matches from a position on; a backward program reads leftwards from there.</summary>
    public bool MatchesAt(PatternProgram program, SentenceView view, int position) =>
        Run(program, view, position, program.IsBackward ? view.Start : view.End, StartMask.Everywhere, isAnchored: true, isFirstEnough: true);

    private bool Run(PatternProgram program, SentenceView view, int from, int to, StartMask starts, bool isAnchored, bool isFirstEnough)
    {
        Prepare(program);
        var code = program.Instructions;
        var tokens = view.Document!.Tokens.AsSpan();
        var step = program.IsBackward ? -1 : 1;
        var bestEnd = -1;
        for (var position = from; ; position += step)
        {
            var isFree = isAnchored ? position == from : bestEnd < 0;
            if (isFree && !isAnchored)
            {
                var next = starts.Next(position - view.Start);
                if (_current.Count > 0) isFree = next == position - view.Start;
                else if (next < 0 || view.Start + next > to) break;
                else position = view.Start + next;
            }

            if (isFree)
            {
                Array.Fill(_scratch, -1, 0, program.Slots);
                _scratch[0] = position;
                Add(_current, program, 0, position, view);
            }
            else if (_current.Count == 0)
            {
                break;
            }

            var isLast = position == to;
            for (var i = 0; i < _current.Count; i++)
            {
                var start = _current.Start(i);
                if (bestEnd >= 0 && start > BestSlots[0]) break;
                var pc = _current.Pc(i);
                ref readonly var instruction = ref code[pc];
                if (instruction.Code == OpCode.Match)
                {
                    if (isFirstEnough) return true;
                    if (bestEnd >= 0 && start == BestSlots[0] && position <= bestEnd) continue;
                    bestEnd = position;
                    _current.CopySlots(i, BestSlots);
                    continue;
                }

                if (isLast || Math.Abs(position - start) >= MaximumLength) continue;
                Consume(in instruction, program, pc, i, position, step, view, tokens);
            }

            if (isLast) break;
            (_current, _next) = (_next, _current);
            _next.Clear();
        }

        BestEnd = bestEnd;
        return bestEnd >= 0;
    }

    private void Consume(
        in Instruction instruction, PatternProgram program, int pc, int thread, int position, int step, SentenceView view, ReadOnlySpan<Token> tokens)
    {
        var token = step > 0 ? position : position - 1;
        switch (instruction.Code)
        {
            case OpCode.Any:
                Step(program, pc + 1, thread, position + step, view);
                break;
            case OpCode.Token:
                if (state.Test(instruction.X, token, tokens)) Step(program, pc + 1, thread, position + step, view);
                break;
            case OpCode.Word:
                ref readonly var word = ref tokens[token];
                var found = instruction.Words!.TryGetValue(word.FormHash, out var byForm);
                if (found) Step(program, byForm, thread, position + step, view);
                if (word.LemmaHash != word.FormHash && instruction.Words.TryGetValue(word.LemmaHash, out var byLemma))
                    Step(program, byLemma, thread, position + step, view);
                break;
        }
    }

    private void Step(PatternProgram program, int pc, int thread, int position, SentenceView view)
    {
        _current.CopySlots(thread, _scratch);
        Add(_next, program, pc, position, view);
    }

    // Follows the steps that take no token. The first thread to reach a step keeps it: it started no later than the others.
    private void Add(ThreadList list, PatternProgram program, int pc, int position, SentenceView view)
    {
        while (true)
        {
            if (!list.Enter(pc)) return;
            ref readonly var instruction = ref program.Instructions[pc];
            switch (instruction.Code)
            {
                case OpCode.Jump:
                    pc = instruction.X;
                    continue;
                case OpCode.Split:
                    Add(list, program, instruction.X, position, view);
                    pc = instruction.Y;
                    continue;
                case OpCode.Save:
                    var old = _scratch[instruction.X];
                    _scratch[instruction.X] = position;
                    Add(list, program, pc + 1, position, view);
                    _scratch[instruction.X] = old;
                    return;
                case OpCode.At:
                    if (!view.Is((Place)instruction.X, position)) return;
                    pc++;
                    continue;
                case OpCode.NoEdge:
                    if (view.IsEdge(position)) return;
                    pc++;
                    continue;
                default:
                    list.Push(pc, _scratch);
                    return;
            }
        }
    }

    private void Prepare(PatternProgram program)
    {
        _current.Prepare(program.Instructions.Length, program.Slots);
        _next.Prepare(program.Instructions.Length, program.Slots);
        if (_scratch.Length < program.Slots) _scratch = new int[program.Slots];
        if (BestSlots.Length < program.Slots) BestSlots = new int[program.Slots];
    }
}
