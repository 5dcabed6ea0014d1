using Rhetor.Learning.Learners;

namespace Rhetor.Benchmarks.Learning.MLNet;

/// <summary>Without -p:MLNet=true there is no other learner.</summary>
internal static class OtherLearners
{
    public static IReadOnlyList<(string Name, ILearner Learner)> All => [];
}
