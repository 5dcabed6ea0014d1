using Rhetor.Languages.Grammar.Features;

namespace Rhetor.Languages.Grammar.Learning;

/// <summary>Makes a learnt table small.</summary>
internal static class Pruning
{
    /// <summary>Drops small weights and stores the others more coarsely.</summary>
    internal static WeightTable Prune(WeightTable table, LearningSettings settings)
    {
        var own = Array.BinarySearch(table.Keys, WeightTable.Own);
        own = own < 0 ? ~own : own;
        return settings.MostContexts == int.MaxValue
            ? Keep(table, 0, Smallest(table, settings, 0, table.Keys.Length, settings.MostFeatures), 0)
            : Keep(
                table,
                Smallest(table, settings, 0, own, settings.MostContexts),
                Smallest(table, settings, own, table.Keys.Length, settings.MostFeatures),
                own);
    }

    private static int Smallest(WeightTable table, LearningSettings settings, int from, int to, int most)
    {
        var smallest = (int)Math.Ceiling(settings.Smallest * LearningSettings.Fine);
        while (Features(table, smallest, from, to) > most)
            smallest++;
        return smallest;
    }

    private static int Features(WeightTable table, int smallest, int from, int to)
    {
        var features = 0;
        var at = 0;
        for (var i = 0; i < table.Keys.Length; i++)
        {
            var kept = false;
            for (var end = at + table.Counts[i]; at < end; at++)
                kept |= Math.Abs(table.Cells[at] >> 16) >= smallest;
            features += kept && i >= from && i < to ? 1 : 0;
        }

        return features;
    }

    private static WeightTable Keep(WeightTable table, int contexts, int others, int from)
    {
        var keys = new List<uint>();
        var counts = new List<byte>();
        var cells = new List<int>();
        var at = 0;
        for (var i = 0; i < table.Keys.Length; i++)
        {
            var count = 0;
            var smallest = i < from ? contexts : others;
            for (var end = at + table.Counts[i]; at < end; at++)
            {
                var weight = table.Cells[at] >> 16;
                if (Math.Abs(weight) < smallest)
                    continue;
                var coarse = (int)Math.Round(
                    (double)weight * LearningSettings.Coarse / LearningSettings.Fine, MidpointRounding.AwayFromZero);
                if (coarse == 0)
                    continue;
                cells.Add((coarse << 16) | (table.Cells[at] & 0xFFFF));
                count++;
            }

            if (count == 0)
                continue;
            keys.Add(table.Keys[i]);
            counts.Add((byte)count);
        }

        return new WeightTable([.. keys], [.. counts], [.. cells]);
    }
}
