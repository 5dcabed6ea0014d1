using Rhetor.Languages.Grammar.Features;

namespace Rhetor.Languages.Grammar.Learning;

/// <summary>The mean of tables that were learnt in different orders: better than each of them, and no slower.</summary>
internal static class WeightMean
{
    /// <summary>The mean, rounded; what some of the tables lack counts as 0.</summary>
    internal static WeightTable Of(IReadOnlyList<WeightTable> tables)
    {
        if (tables.Count == 1)
            return tables[0];
        var sums = new Dictionary<ulong, int>();
        foreach (var table in tables)
            Add(table, sums);
        List<uint> keys = [];
        List<byte> counts = [];
        List<int> cells = [];
        foreach (var (place, sum) in sums.OrderBy(x => x.Key))
        {
            var weight = (int)Math.Round((double)sum / tables.Count, MidpointRounding.AwayFromZero);
            if (weight == 0)
                continue;
            var key = (uint)(place >> 16);
            if (keys.Count == 0 || keys[^1] != key)
            {
                keys.Add(key);
                counts.Add(0);
            }
            else if (counts[^1] == WeightTable.MaxRow)
            {
                continue;
            }

            counts[^1]++;
            cells.Add((weight << 16) | (ushort)place);
        }

        return new WeightTable([.. keys], [.. counts], [.. cells]);
    }

    private static void Add(WeightTable table, Dictionary<ulong, int> sums)
    {
        var at = 0;
        for (var i = 0; i < table.Keys.Length; i++)
        {
            for (var left = table.Counts[i]; left > 0; left--, at++)
            {
                var place = ((ulong)table.Keys[i] << 16) | (ushort)table.Cells[at];
                sums[place] = sums.GetValueOrDefault(place) + (table.Cells[at] >> 16);
            }
        }
    }
}
