namespace Rhetor.Documents;

/// <summary>A half-open range <c>[Start, End)</c> of token indices of a document.</summary>
public readonly record struct TokenRange(int Start, int End)
{
    /// <summary>The number of tokens.</summary>
    public int Count => End - Start;

    /// <summary>Whether the token with that index belongs to the range.</summary>
    public bool Contains(int token) => token >= Start && token < End;
}
