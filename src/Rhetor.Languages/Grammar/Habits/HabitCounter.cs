using System.Runtime.InteropServices;

namespace Rhetor.Languages.Grammar.Habits;

/// <summary>Counts what is decided in each situation. Not thread-safe.</summary>
/// <param name="fewest">How often a situation must come up to be known.</param>
internal sealed class HabitCounter(int fewest)
{
    private readonly Dictionary<ulong, int> _counts = [];

    internal void Add(uint key, int decision) => CollectionsMarshal.GetValueRefOrAddDefault(_counts, ((ulong)key << 16) | (ushort)decision, out _)++;

    /// <summary>The situations that came up often enough and were decided alike every time.</summary>
    internal HabitTable Habits()
    {
        var sums = new Dictionary<uint, (int Count, ushort Decision)>();
        foreach (var (situation, count) in _counts)
        {
            var key = (uint)(situation >> 16);
            // A second decision in the same situation: no habit, whatever comes.
            sums[key] = sums.ContainsKey(key) ? (int.MinValue, (ushort)0) : (count, (ushort)situation);
        }

        var kept = sums.Where(sum => sum.Value.Count >= fewest).OrderBy(sum => sum.Key).ToArray();
        return new HabitTable([.. kept.Select(sum => sum.Key)], [.. kept.Select(sum => sum.Value.Decision)]);
    }
}
