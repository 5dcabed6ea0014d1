namespace Rhetor.Rules.Compilation;

/// <summary>A compiled pattern for the simulation. Immutable.</summary>
internal sealed class PatternProgram(Instruction[] instructions, string[] captures, bool isBackward)
{
    public Instruction[] Instructions { get; } = instructions;

    /// <summary>The names of the captures; capture k has the slots 2k + 1 and 2k + 2, slot 0 is the start.</summary>
    public string[] Captures { get; } = captures;

    public int Slots { get; } = 1 + (2 * captures.Length);

    /// <summary>Whether it reads from right to left.</summary>
    public bool IsBackward { get; } = isBackward;

    /// <summary>Whether a step leads back.</summary>
    public bool HasLoops { get; } = instructions.Index().Any(i => i.Item.Code == OpCode.Jump && i.Item.X <= i.Index);
}
