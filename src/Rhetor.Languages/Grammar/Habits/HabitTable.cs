using Rhetor.Languages.Grammar.Features;

namespace Rhetor.Languages.Grammar.Habits;

/// <summary>Situations in which a model always decides alike, by a hash, each with the decision. Immutable; safe for concurrent use.</summary>
internal sealed class HabitTable
{
    private const int None = -1;

    private readonly ulong[] _slots;
    private readonly int _shift;

    /// <summary>Makes the table.</summary>
    /// <param name="keys">Hashes of situations, ascending, none zero.</param>
    /// <param name="values">The decision in each.</param>
    internal HabitTable(uint[] keys, ushort[] values)
    {
        Keys = keys;
        Values = values;
        var bits = 4;
        while ((1 << bits) < keys.Length * 2)
            bits++;
        _shift = 32 - bits;
        _slots = new ulong[1 << bits];
        for (var i = 0; i < keys.Length; i++)
        {
            var at = Home(keys[i]);
            while (_slots[at] != 0)
                at = (at + 1) & (_slots.Length - 1);
            _slots[at] = ((ulong)keys[i] << 32) | values[i];
        }
    }

    internal static HabitTable Empty { get; } = new([], []);

    internal uint[] Keys { get; }

    internal ushort[] Values { get; }

    /// <summary>The decision, −1 where the model has to be asked.</summary>
    internal int Find(uint key)
    {
        var slots = _slots;
        var at = Home(key);
        ulong slot;
        while ((slot = slots[at]) != 0)
        {
            if ((uint)(slot >> 32) == key)
                return (ushort)slot;
            at = (at + 1) & (slots.Length - 1);
        }

        return None;
    }

    private int Home(uint key) => (int)((key * FeatureHash.Spread) >> _shift);
}
