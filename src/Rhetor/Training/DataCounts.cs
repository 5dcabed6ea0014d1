using System.Collections.Immutable;
using Rhetor.Learning.Data;

namespace Rhetor.Training;

/// <summary>How much a data file holds.</summary>
/// <param name="File">Its name, without the folder: a model must not tell about the machine it was trained on.</param>
/// <param name="Rows">Rows in all.</param>
/// <param name="Marked">Rows with a label.</param>
/// <param name="Groups">Groups of rows.</param>
/// <param name="Sources">Rows by source, in ordinal order.</param>
internal sealed record DataCounts(string File, int Rows, int Marked, int Groups, ImmutableArray<(string Source, int Rows)> Sources)
{
    public static IEnumerable<DataCounts> Of(LabelledDataset dataset) =>
        from file in dataset.Sentences.GroupBy(s => s.File, StringComparer.Ordinal)
        select new DataCounts(
            Path.GetFileName(file.Key),
            file.Count(),
            file.Count(s => !s.Labels.IsEmpty),
            file.Select(s => s.Group).Distinct(StringComparer.Ordinal).Count(),
            [.. file.GroupBy(s => s.Source.Length > 0 ? s.Source : "unnamed", StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.Key, g.Count()))]);
}
