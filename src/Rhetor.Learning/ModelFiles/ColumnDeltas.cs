using System.Collections.Immutable;

namespace Rhetor.Learning.ModelFiles;

/// <summary>Ascending column numbers, each as its distance from the one before: mostly a byte.</summary>
internal static class ColumnDeltas
{
    public static void Write(SectionWriter writer, ImmutableArray<int> columns)
    {
        var last = -1;
        foreach (var column in columns)
        {
            writer.WriteCount(column - last - 1);
            last = column;
        }
    }

    public static ImmutableArray<int> Read(ref SectionReader reader, int count)
    {
        var columns = ImmutableArray.CreateBuilder<int>(count);
        var last = -1;
        for (var i = 0; i < count; i++)
            columns.Add(last += reader.ReadCount(int.MaxValue - 1 - Math.Max(last, 0)) + 1);
        return columns.MoveToImmutable();
    }
}
