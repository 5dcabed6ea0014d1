using Rhetor.Learning.Matrices;
using Rhetor.Learning.Trees;

namespace Rhetor.Learning.Tests.Numeric;

/// <summary>Trees and rows without sense, for properties that must hold of any.</summary>
internal static class RandomTrees
{
    private static readonly float[] Thresholds = [-3, -1, -0.5f, -0f, 0, 0.5f, 1, 3, float.PositiveInfinity, float.NegativeInfinity];

    public static TreeEnsemble Ensemble(int seed, int trees, int maxLeaves, int features)
    {
        var random = new Random(seed);
        return new TreeEnsemble(
            [.. Enumerable.Range(0, trees).Select(_ => Tree(random, 1 + random.Next(maxLeaves), features))], random.NextDouble() - 0.5, features);
    }

    public static SparseMatrix Rows(int seed, int rows, int features)
    {
        var random = new Random(seed);
        var builder = new SparseMatrixBuilder(features);
        for (var i = 0; i < rows; i++)
        {
            var density = random.NextDouble();
            for (var c = 0; c < features && i % 10 != 0; c++)
                if (random.NextDouble() < density)
                    builder.Add(c, random.Next(12) switch
                    {
                        0 => float.NaN,
                        1 => float.PositiveInfinity,
                        2 => float.NegativeInfinity,
                        < 7 => Thresholds[random.Next(8)],
                        _ => (float)(random.NextDouble() * 8 - 4),
                    });
            builder.EndRow();
        }

        return builder.ToMatrix();
    }

    private static DecisionTree Tree(Random random, int leaves, int features)
    {
        var (left, right) = (new List<int>(), new List<int>());
        var slots = new List<(int Node, bool Right)>();
        for (var leaf = 1; leaf < leaves; leaf++)
        {
            // Node n takes the place of a leaf: that leaf goes to its left, a new one to its right.
            var node = left.Count;
            var place = slots.Count == 0 ? -1 : random.Next(slots.Count);
            var inherited = ~0;
            if (place >= 0)
            {
                var (parent, isRight) = slots[place];
                slots.RemoveAt(place);
                var children = isRight ? right : left;
                inherited = children[parent];
                children[parent] = node;
            }

            left.Add(inherited);
            right.Add(~leaf);
            slots.Add((node, false));
            slots.Add((node, true));
        }

        return new DecisionTree(
            [.. left.Select(_ => random.Next(features))],
            [.. left.Select(_ => Thresholds[random.Next(Thresholds.Length)])],
            [.. left],
            [.. right],
            [.. Enumerable.Range(0, leaves).Select(_ => (float)(random.NextDouble() - 0.5))],
            random.Next(3) == 0 ? default : [.. Enumerable.Range(0, leaves).Select(_ => (float)random.Next(5))]);
    }
}
