using System.Numerics;

namespace Rhetor.Rules.Matching;

/// <summary>
/// Where in a sentence a match may start, one bit a token; the last bit stands for all tokens from there on. Every match holds
/// one of the words that led to its rule, with at most so many tokens before it, so it need not be looked for elsewhere.
/// </summary>
internal readonly struct StartMask(ulong bits)
{
    private const int Last = 63;

    private readonly ulong _bits = bits;

    /// <summary>Anywhere.</summary>
    public static StartMask Everywhere => new(ulong.MaxValue);

    /// <summary>One bit a token, as far as 63 tokens reach.</summary>
    public ulong Bits => _bits;

    public bool IsNowhere => _bits == 0;

    /// <summary>A single token.</summary>
    public static StartMask At(int token) => new(BitOf(token));

    /// <summary>The bit of a token, counted from the start of the sentence.</summary>
    public static ulong BitOf(int token) => 1UL << Math.Min(token, Last);

    /// <summary>The starts that leave so many tokens before one of the <paramref name="words"/>, at the least and at the most.</summary>
    public static ulong Before(ulong words, int least, int most)
    {
        var starts = least > Last ? 0 : Spread(words >> least, most - least);
        // Where in the last bit a word stands is not known.
        if ((words >> Last) != 0) starts |= Spread(1UL << Last, most);
        return starts;
    }

    // Each bit, and those up to so far below it.
    private static ulong Spread(ulong bits, int width)
    {
        for (var reached = 0; reached < Math.Min(width, Last);)
        {
            var step = Math.Min(reached + 1, Math.Min(width, Last) - reached);
            bits |= bits >> step;
            reached += step;
        }

        return bits;
    }

    /// <summary>The first start at or after a token, or −1.</summary>
    public int Next(int token)
    {
        if (token >= Last) return (_bits >> Last) != 0 ? token : -1;
        var rest = _bits >> token;
        return rest == 0 ? -1 : token + BitOperations.TrailingZeroCount(rest);
    }
}
