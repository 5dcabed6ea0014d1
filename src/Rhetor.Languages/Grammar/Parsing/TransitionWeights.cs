using System.Runtime.Intrinsics;
using Rhetor.Languages.Grammar.Features;

namespace Rhetor.Languages.Grammar.Parsing;

/// <summary>The weights of the three transitions, side by side in one entry a feature: most of a parser's time is looking them up.
/// Immutable; safe for concurrent use.</summary>
internal sealed class TransitionWeights
{
    private readonly FeatureIndex _index;

    internal TransitionWeights(WeightTable table)
    {
        var values = new ulong[table.Keys.Length];
        var at = 0;
        for (var i = 0; i < values.Length; i++)
        {
            for (var left = table.Counts[i]; left > 0; left--, at++)
            {
                var cell = table.Cells[at];
                values[i] |= (ulong)(ushort)(cell >> 16) << (16 * (cell & 0xFFFF));
            }
        }

        _index = new FeatureIndex(table.Keys, values);
    }

    internal FeatureFilter Filter => _index.Filter;

    /// <summary>The scores of the transitions, in their order.</summary>
    /// <param name="features">Features that <see cref="Filter"/> let through.</param>
    /// <param name="room">Room for <see cref="FeatureList.Capacity"/> values.</param>
    internal Vector128<int> Score(ReadOnlySpan<uint> features, ulong[] room)
    {
        var sum = Vector128<int>.Zero;
        foreach (var weights in room.AsSpan(0, _index.Find(features, room)))
            sum += Vector128.WidenLower(Vector128.CreateScalar(weights).AsInt16());
        return sum;
    }
}
