using System.Collections.Immutable;
using Rhetor.Learning.Trees;

namespace Rhetor.Learning.ModelFiles;

/// <summary>Tree ensembles as bytes: what comes back scores every row to the same bit.</summary>
public static class TreeEnsembleCodec
{
    private const int MaxTrees = 100_000;

    private const int MaxFeatures = 1 << 24;

    private const byte NoCovers = 0, WholeCovers = 1, RealCovers = 2;

    /// <summary>Writes an ensemble.</summary>
    public static void Write(SectionWriter writer, TreeEnsemble ensemble)
    {
        writer.WriteCount(ensemble.FeatureCount);
        writer.WriteDouble(ensemble.BaseScore);
        writer.WriteCount(ensemble.Trees.Length);
        foreach (var tree in ensemble.Trees)
        {
            writer.WriteCount(tree.LeafCount);
            for (var node = 0; node < tree.NodeCount; node++)
            {
                writer.WriteCount(tree.Features[node]);
                writer.WriteSingle(tree.Thresholds[node]);
                WriteChild(writer, tree.LeftChildren[node]);
                WriteChild(writer, tree.RightChildren[node]);
            }

            foreach (var value in tree.LeafValues)
                writer.WriteSingle(value);
            WriteCovers(writer, tree.LeafCovers);
        }
    }

    /// <summary>Reads an ensemble.</summary>
    /// <exception cref="ModelFileException">The bytes are no ensemble.</exception>
    public static TreeEnsemble Read(ref SectionReader reader)
    {
        var featureCount = reader.ReadCount(MaxFeatures);
        var baseScore = reader.ReadDouble();
        var count = reader.ReadLength(6, MaxTrees);
        var trees = ImmutableArray.CreateBuilder<DecisionTree>(count);
        try
        {
            for (var i = 0; i < count; i++)
                trees.Add(ReadTree(ref reader));
            return new TreeEnsemble(trees.MoveToImmutable(), baseScore, featureCount);
        }
        catch (ArgumentException e)
        {
            throw reader.Fault($"tree {trees.Count}: {e.Message.TrimEnd('.')}");
        }
    }

    private static DecisionTree ReadTree(ref SectionReader reader)
    {
        var leaves = reader.ReadLength(4, DecisionTree.MaxLeafCount);
        var nodes = Math.Max(0, leaves - 1);
        var features = new int[nodes];
        var thresholds = new float[nodes];
        var left = new int[nodes];
        var right = new int[nodes];
        for (var node = 0; node < nodes; node++)
        {
            features[node] = reader.ReadCount();
            thresholds[node] = reader.ReadSingle();
            left[node] = ReadChild(ref reader);
            right[node] = ReadChild(ref reader);
        }

        var values = new float[leaves];
        for (var leaf = 0; leaf < leaves; leaf++)
            values[leaf] = reader.ReadSingle();
        return new DecisionTree([.. features], [.. thresholds], [.. left], [.. right], [.. values], ReadCovers(ref reader, leaves));
    }

    // Nodes are even, leaves odd.
    private static void WriteChild(SectionWriter writer, int child) => writer.WriteCount(child < 0 ? (~child << 1) | 1 : child << 1);

    private static int ReadChild(ref SectionReader reader)
    {
        var child = reader.ReadCount(2 * DecisionTree.MaxLeafCount);
        return (child & 1) == 1 ? ~(child >> 1) : child >> 1;
    }

    private static void WriteCovers(SectionWriter writer, ImmutableArray<float> covers)
    {
        var kind = covers.IsEmpty ? NoCovers : covers.All(c => c == MathF.Floor(c) && c < 1 << 24) ? WholeCovers : RealCovers;
        writer.WriteByte(kind);
        foreach (var cover in covers)
        {
            if (kind == WholeCovers)
                writer.WriteCount((int)cover);
            else
                writer.WriteSingle(cover);
        }
    }

    private static ImmutableArray<float> ReadCovers(ref SectionReader reader, int leaves)
    {
        var kind = reader.ReadByte();
        if (kind > RealCovers)
            throw reader.Fault($"kind of covers {kind} is unknown");
        if (kind == NoCovers)
            return [];
        var covers = new float[leaves];
        for (var leaf = 0; leaf < leaves; leaf++)
            covers[leaf] = kind == WholeCovers ? reader.ReadCount(1 << 24) : reader.ReadSingle();
        return [.. covers];
    }
}
