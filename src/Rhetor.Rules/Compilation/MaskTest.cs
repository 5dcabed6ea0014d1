using System.Numerics;
using Rhetor.Documents;
using Rhetor.Rules.Matching;

namespace Rhetor.Rules.Compilation;

/// <summary>A question about all tokens of a sentence at once: which of some tokens meet it. Immutable.</summary>
internal abstract class MaskTest
{
    /// <summary>Whether it costs so little that its answers need not be kept.</summary>
    public virtual bool IsCheap => true;

    public abstract ulong Of(SentenceMasks masks, ulong tokens);
}

/// <summary>In one of the sets of words.</summary>
internal sealed class SetMask(int[] sets) : MaskTest
{
    /// <summary>The set, where it is one.</summary>
    public int Only { get; } = sets.Length == 1 ? sets[0] : -1;

    public override ulong Of(SentenceMasks masks, ulong tokens)
    {
        var any = 0UL;
        foreach (var set in sets) any |= masks[set];
        return tokens & any;
    }
}

/// <summary>In one of the sets of words by lemma, and not plainly of another part of speech.</summary>
internal sealed class LemmaMask(int[] sets, TokenTest test) : MaskTest
{
    public override ulong Of(SentenceMasks masks, ulong tokens)
    {
        var any = 0UL;
        foreach (var set in sets) any |= masks[set];
        return masks.Ask(test, tokens & any);
    }
}

/// <summary>Of one of the parts of speech.</summary>
internal sealed class PosMask(uint wanted) : MaskTest
{
    public override ulong Of(SentenceMasks masks, ulong tokens)
    {
        var any = 0UL;
        for (var rest = wanted; rest != 0; rest &= rest - 1) any |= masks.WithPos((PartOfSpeech)BitOperations.TrailingZeroCount(rest));
        return tokens & any;
    }
}

/// <summary>Spelt in some way.</summary>
internal sealed class SpellingMask(SpellingTest test, int number) : MaskTest
{
    public override bool IsCheap => false;

    public override ulong Of(SentenceMasks masks, ulong tokens) => masks.Spelt(test, number, tokens);
}

/// <summary>Whatever must be asked of each token.</summary>
internal sealed class AskMask(TokenTest test) : MaskTest
{
    public override bool IsCheap => false;

    public override ulong Of(SentenceMasks masks, ulong tokens) => masks.Ask(test, tokens);
}

internal sealed class NotMask(MaskTest inner) : MaskTest
{
    public override bool IsCheap => inner.IsCheap;

    public override ulong Of(SentenceMasks masks, ulong tokens) => tokens & ~inner.Of(masks, tokens);
}

internal sealed class AllMask(MaskTest[] tests) : MaskTest
{
    public override bool IsCheap { get; } = tests.All(t => t.IsCheap);

    public override ulong Of(SentenceMasks masks, ulong tokens)
    {
        foreach (var test in tests)
        {
            if (tokens == 0) return 0;
            tokens = test.Of(masks, tokens);
        }

        return tokens;
    }
}
