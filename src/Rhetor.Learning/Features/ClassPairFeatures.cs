using Rhetor.Analysis;
using Rhetor.Documents;
using Rhetor.Learning.Numerics;

namespace Rhetor.Learning.Features;

/// <summary>
/// What stands before what in a sentence, words read as their classes: pairs of classes, pronouns, auxiliaries, names, question and
/// exclamation marks, with nothing or one such thing between them; hashed among the n-grams. A rare word is read like its kin, in its place.
/// </summary>
internal sealed class ClassPairFeatures
{
    private const ulong Name = 0x4E414D45;
    private const ulong Negated = 0x8F1BBCDCBFA53E0B;
    private const ulong PairSalt = 0xD6E8FEB86659FD93;
    private const ulong GapSalt = 0xA0761D6478BD642F;
    private const int Most = 3;

    private readonly WordClassTable _classes;
    private readonly NameMask _mask;
    private readonly ulong[] _hashes;
    private readonly int _shift;

    public ClassPairFeatures(FeatureSchema schema, WordClassTable classes, NameMask mask, Func<string, bool> isMasked)
    {
        _classes = classes;
        _mask = mask;
        // By name: places in the table move when a list is added. A masked class is none.
        _hashes = [.. classes.Names.Select(name => isMasked(name) ? 0 : StableHash.Of(name, 0))];
        _shift = 64 - schema.WordBits;
    }

    public void Extract(AnnotatedDocument document, Sentence sentence, FeatureRow row)
    {
        // The units of the last three tokens that have any; at most three each.
        Span<ulong> now = stackalloc ulong[Most];
        Span<ulong> last = stackalloc ulong[Most];
        Span<ulong> before = stackalloc ulong[Most];
        int lastCount = 0, beforeCount = 0;
        foreach (ref readonly var token in document.TokensOf(sentence))
        {
            var count = Units(token, document.Text.AsSpan(token.Span), now);
            if (count == 0) continue;
            Add(before[..beforeCount], now[..count], GapSalt, row);
            Add(last[..lastCount], now[..count], PairSalt, row);
            last.CopyTo(before);
            now.CopyTo(last);
            (beforeCount, lastCount) = (lastCount, count);
        }
    }

    private void Add(ReadOnlySpan<ulong> left, ReadOnlySpan<ulong> right, ulong salt, FeatureRow row)
    {
        foreach (var a in left)
        {
            foreach (var b in right) row.AddWord(Bucket(((a * 0x9E3779B97F4A7C15) ^ b) + salt));
        }
    }

    private int Units(in Token token, ReadOnlySpan<char> form, Span<ulong> units)
    {
        if (token.IsPunctuation && form[0] is '?' or '!')
        {
            units[0] = form[0];
            return 1;
        }

        if (!token.IsWord) return 0;
        if (_mask.Hides(token))
        {
            units[0] = Name;
            return 1;
        }

        var count = 0;
        var sign = token.IsNegated ? Negated : 0;
        foreach (var index in _classes.OfLemma(token)) Put(index, sign, units, ref count);
        foreach (var index in _classes.OfForm(token)) Put(index, sign, units, ref count);
        if (count == 0 && token.Pos is PartOfSpeech.Pron or PartOfSpeech.Aux) units[count++] = token.LemmaHash ^ sign;
        return count;
    }

    private void Put(int index, ulong sign, Span<ulong> units, ref int count)
    {
        var hash = _hashes[index];
        if (hash == 0 || count == Most) return;
        hash ^= sign;
        for (var i = 0; i < count; i++)
        {
            if (units[i] == hash) return;
        }

        units[count++] = hash;
    }

    private int Bucket(ulong hash)
    {
        var z = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return (int)((z ^ (z >> 31)) >> _shift);
    }
}
