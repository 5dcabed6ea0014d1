using Rhetor.Learning.Learners;
using Rhetor.Learning.MLNet;

namespace Rhetor.Benchmarks.Learning.MLNet;

/// <summary>The learners of ML.NET, when the benchmarks are built with it.</summary>
internal static class OtherLearners
{
    public static IReadOnlyList<(string Name, ILearner Learner)> All { get; } =
        [("fasttree, lbfgs", new FastTreeLearner()), ("fasttree, sdca", new FastTreeLearner(LinearTrainer.Sdca))];
}
