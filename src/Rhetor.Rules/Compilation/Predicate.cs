namespace Rhetor.Rules.Compilation;

/// <summary>A question about a token, asked of one or of all tokens of a sentence at once. Immutable.</summary>
internal sealed class Predicate(TokenTest test, MaskTest mask)
{
    public TokenTest Test { get; } = test;

    public MaskTest Mask { get; } = mask;

    /// <summary>The set of words that is all there is to it, or −1.</summary>
    public int Set { get; } = mask is SetMask set ? set.Only : -1;

    public bool IsCheap { get; } = mask.IsCheap;
}
