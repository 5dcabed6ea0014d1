using Rhetor.Documents;
using Rhetor.Learning.Numerics;

namespace Rhetor.Learning.Features;

/// <summary>The pairs of classes of one sentence while it is read. Holds the units of the last tokens that have any.</summary>
internal ref struct ClassPairs
{
    /// <summary>So many units it must have room for.</summary>
    public const int Room = 3 * ClassPairFeatures.Most;

    private const ulong Name = 0x4E414D45;
    private const ulong Negated = 0x8F1BBCDCBFA53E0B;
    private const ulong PairSalt = 0xD6E8FEB86659FD93;
    private const ulong GapSalt = 0xA0761D6478BD642F;

    private readonly int _shift;
    private readonly FeatureRow _row;
    private Span<ulong> _now;
    private Span<ulong> _last;
    private Span<ulong> _before;
    private int _lastCount;
    private int _beforeCount;

    public ClassPairs(Span<ulong> room, int shift, FeatureRow row)
    {
        _shift = shift;
        _row = row;
        _now = room[..ClassPairFeatures.Most];
        _last = room.Slice(ClassPairFeatures.Most, ClassPairFeatures.Most);
        _before = room.Slice(2 * ClassPairFeatures.Most, ClassPairFeatures.Most);
    }

    /// <summary>Takes a punctuation mark.</summary>
    public void AddMark(char first)
    {
        if (first is not ('?' or '!')) return;
        _now[0] = first;
        Advance(1);
    }

    /// <summary>Takes a word.</summary>
    /// <param name="token">The word.</param>
    /// <param name="isHidden">Whether it names somebody.</param>
    /// <param name="units">Its classes.</param>
    public void AddWord(in Token token, bool isHidden, ReadOnlySpan<ulong> units)
    {
        if (isHidden)
        {
            _now[0] = Name;
            Advance(1);
            return;
        }

        var sign = token.IsNegated ? Negated : 0;
        var count = units.Length;
        for (var i = 0; i < count; i++) _now[i] = units[i] ^ sign;
        if (count == 0 && token.Pos is PartOfSpeech.Pron or PartOfSpeech.Aux) _now[count++] = token.LemmaHash ^ sign;
        if (count > 0) Advance(count);
    }

    private void Advance(int count)
    {
        Put(_before[.._beforeCount], _now[..count], GapSalt);
        Put(_last[.._lastCount], _now[..count], PairSalt);
        var free = _before;
        _before = _last;
        _last = _now;
        _now = free;
        (_beforeCount, _lastCount) = (_lastCount, count);
    }

    private readonly void Put(ReadOnlySpan<ulong> left, ReadOnlySpan<ulong> right, ulong salt)
    {
        foreach (var a in left)
        {
            foreach (var b in right) _row.AddWord((int)(SplitMix64.Mix(((a * 0x9E3779B97F4A7C15) ^ b) + salt) >> _shift));
        }
    }
}
