using Rhetor.Documents;

namespace Rhetor.Learning.Features;

/// <summary>
/// The <see cref="WordFacts"/> of the words of late: text is made of few words, and each is looked up in lists and tables once. Of bounded
/// size; what it gives does not depend on what it has seen. Thread-safe.
/// </summary>
internal sealed class WordFactsCache(Func<Token, WordFacts> find)
{
    private const int Bits = 14;

    private readonly WordFacts?[] _slots = new WordFacts?[1 << Bits];

    public WordFacts Of(in Token token)
    {
        var hash = (token.FormHash ^ (token.LemmaHash * 0xC2B2AE3D27D4EB4F) ^ (ulong)token.Pos) * 0x9E3779B97F4A7C15;
        ref var slot = ref _slots[(int)(hash >> (64 - Bits))];
        var facts = Volatile.Read(ref slot);
        if (facts is not null && facts.AreOf(token)) return facts;
        facts = find(token);
        Volatile.Write(ref slot, facts);
        return facts;
    }
}
