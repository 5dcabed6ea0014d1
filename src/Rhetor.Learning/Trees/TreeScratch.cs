namespace Rhetor.Learning.Trees;

/// <summary>What a <see cref="TreeEvaluator"/> writes on while it scores a row. One a thread.</summary>
public sealed class TreeScratch
{
    internal TreeScratch(int treeCount, int denseCount)
    {
        Alive = new ulong[treeCount];
        Dense = new float[denseCount];
    }

    internal ulong[] Alive { get; }

    internal float[] Dense { get; }
}
