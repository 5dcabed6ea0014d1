namespace Rhetor.Rules.Compilation;

internal enum OpCode : byte
{
    /// <summary>The pattern has matched.</summary>
    Match,

    /// <summary>Consumes any token.</summary>
    Any,

    /// <summary>Consumes a token that meets predicate X.</summary>
    Token,

    /// <summary>Consumes a token whose form or lemma leads on in <see cref="Instruction.Words"/>; it is in the set X, where that is not −1.</summary>
    Word,

    /// <summary>Goes on at X and at Y.</summary>
    Split,

    /// <summary>Goes on at X.</summary>
    Jump,

    /// <summary>Notes the position in slot X.</summary>
    Save,

    /// <summary>Goes on where the place X is.</summary>
    At,

    /// <summary>Goes on where no clause edge is.</summary>
    NoEdge,
}

/// <summary>A step of a program.</summary>
internal struct Instruction(OpCode code, int x = 0, int y = 0)
{
    public OpCode Code = code;
    public int X = x;
    public int Y = y;
    public Dictionary<ulong, int>? Words;
}
