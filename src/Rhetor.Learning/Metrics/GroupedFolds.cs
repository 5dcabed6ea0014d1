using Rhetor.Learning.Numerics;

namespace Rhetor.Learning.Metrics;

/// <summary>
/// Parts examples into folds so that no group is in two of them, and each label is spread as evenly as whole groups allow, the
/// rarest first (iterative stratification: Sechidis, Tsoumakas and Vlahavas 2011). Which fold a group gets depends on the
/// examples and the seed, never on their order.
/// </summary>
public static class GroupedFolds
{
    /// <summary>Says each example's fold.</summary>
    /// <param name="groups">Each example's group.</param>
    /// <param name="labels">The labels that each example bears, numbered from zero; empty for none.</param>
    /// <param name="foldCount">The number of folds, 2 or more.</param>
    /// <param name="seed">Settles what is even otherwise.</param>
    /// <returns>As many numbers in [0, <paramref name="foldCount"/>) as examples. With fewer groups than folds, some folds are empty.</returns>
    /// <exception cref="ArgumentException">The lengths differ, a label is negative, or there are less than two folds.</exception>
    public static int[] Assign(IReadOnlyList<string> groups, IReadOnlyList<IReadOnlyList<int>> labels, int foldCount, long seed)
    {
        if (groups.Count != labels.Count)
            throw new ArgumentException($"Expected {groups.Count} label lists, got {labels.Count}.", nameof(labels));
        ArgumentOutOfRangeException.ThrowIfLessThan(foldCount, 2);

        var units = Gather(groups, labels, seed);
        var labelCount = labels.Count == 0 ? 0 : labels.Max(l => l.Count == 0 ? 0 : l.Max() + 1);
        var wanted = new Wanted(units.Values, labelCount, foldCount);
        var waiting = units.Values.OrderBy(u => u.Hash).ThenBy(u => u.Name, StringComparer.Ordinal).ToList();
        while (RarestLabel(waiting, labelCount) is var label && label >= 0)
        {
            foreach (var unit in waiting.Where(u => u.Labels.ContainsKey(label))
                .OrderByDescending(u => u.Labels[label]).ThenByDescending(u => u.Size))
                wanted.Place(unit, label);
            waiting.RemoveAll(u => u.Fold >= 0);
        }

        foreach (var unit in waiting.OrderByDescending(u => u.Size))
            wanted.Place(unit, -1);
        return [.. groups.Select(group => units[group].Fold)];
    }

    private static Dictionary<string, Unit> Gather(IReadOnlyList<string> groups, IReadOnlyList<IReadOnlyList<int>> labels, long seed)
    {
        var units = new Dictionary<string, Unit>(StringComparer.Ordinal);
        for (var i = 0; i < groups.Count; i++)
        {
            if (!units.TryGetValue(groups[i], out var unit))
                units.Add(groups[i], unit = new Unit(groups[i], StableHash.Of(groups[i], seed)));
            unit.Size++;
            foreach (var label in labels[i])
            {
                if (label < 0)
                    throw new ArgumentException($"Example {i} has label {label}; labels are numbered from zero.", nameof(labels));
                unit.Labels[label] = unit.Labels.GetValueOrDefault(label) + 1;
            }
        }

        return units;
    }

    /// <summary>The label that the fewest waiting groups bear, the lowest of equals; -1 where they bear none.</summary>
    private static int RarestLabel(List<Unit> waiting, int labelCount)
    {
        var bearers = new int[labelCount];
        foreach (var unit in waiting)
            foreach (var label in unit.Labels.Keys)
                bearers[label]++;
        var rarest = -1;
        for (var label = 0; label < labelCount; label++)
            if (bearers[label] > 0 && (rarest < 0 || bearers[label] < bearers[rarest]))
                rarest = label;
        return rarest;
    }

    private sealed class Unit(string name, ulong hash)
    {
        public string Name { get; } = name;

        public ulong Hash { get; } = hash;

        public int Size { get; set; }

        public SortedDictionary<int, int> Labels { get; } = [];

        public int Fold { get; set; } = -1;
    }

    /// <summary>What each fold still wants of each label, and of examples at all.</summary>
    private sealed class Wanted
    {
        private readonly double[,] _labels;
        private readonly double[] _sizes;

        public Wanted(IEnumerable<Unit> units, int labelCount, int foldCount)
        {
            _labels = new double[foldCount, labelCount];
            _sizes = new double[foldCount];
            var total = 0L;
            var totals = new long[labelCount];
            foreach (var unit in units)
            {
                total += unit.Size;
                foreach (var (label, count) in unit.Labels)
                    totals[label] += count;
            }

            for (var fold = 0; fold < foldCount; fold++)
            {
                _sizes[fold] = (double)total / foldCount;
                for (var label = 0; label < labelCount; label++)
                    _labels[fold, label] = (double)totals[label] / foldCount;
            }
        }

        public void Place(Unit unit, int label)
        {
            var first = (int)(unit.Hash % (ulong)_sizes.Length);
            var best = first;
            for (var i = 1; i < _sizes.Length; i++)
            {
                var fold = (first + i) % _sizes.Length;
                var more = label < 0 ? 0 : _labels[fold, label] - _labels[best, label];
                if (more > 1e-9 || (more > -1e-9 && _sizes[fold] > _sizes[best] + 1e-9))
                    best = fold;
            }

            unit.Fold = best;
            _sizes[best] -= unit.Size;
            foreach (var (own, count) in unit.Labels)
                _labels[best, own] -= count;
        }
    }
}
