using Rhetor.Languages.Grammar.Features;

namespace Rhetor.Languages.Grammar.Learning;

/// <summary>Makes a learnt table small.</summary>
internal static class Pruning
{
    /// <summary>Drops small weights and stores the others more coarsely.</summary>
    internal static WeightTable Prune(WeightTable table, LearningSettings settings)
    {
        if (settings.Smallest == 0)
            return table;
        var smallest = (int)Math.Ceiling(settings.Smallest * LearningSettings.Fine);
        while (Features(table, smallest) > settings.MostFeatures)
            smallest++;
        return Keep(table, smallest);
    }

    private static int Features(WeightTable table, int smallest)
    {
        var features = 0;
        var at = 0;
        for (var i = 0; i < table.Keys.Length; i++)
        {
            var kept = false;
            for (var end = at + table.Counts[i]; at < end; at++)
                kept |= Math.Abs(table.Cells[at] >> 16) >= smallest;
            features += kept ? 1 : 0;
        }

        return features;
    }

    private static WeightTable Keep(WeightTable table, int smallest)
    {
        var keys = new List<uint>();
        var counts = new List<byte>();
        var cells = new List<int>();
        var at = 0;
        for (var i = 0; i < table.Keys.Length; i++)
        {
            var count = 0;
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
