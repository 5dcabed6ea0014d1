using System.Diagnostics;
using Rhetor.Learning.Learners;
using Rhetor.Learning.Linear;
using Rhetor.Learning.Trees;

namespace Rhetor.Benchmarks.Learning.MLNet;

/// <summary>Measures the processor time that a learner takes. Only while nothing else runs in the process.</summary>
internal sealed class TimedLearner(ILearner learner) : ILearner
{
    public string Name => learner.Name;

    public TimeSpan Linear { get; private set; }

    public TimeSpan Trees { get; private set; }

    public LinearModel FitLinear(TrainingSet set, LinearOptions options, CancellationToken cancellationToken = default)
    {
        var before = Now();
        var model = learner.FitLinear(set, options, cancellationToken);
        Linear += Now() - before;
        return model;
    }

    public TreeEnsemble FitTrees(TrainingSet set, TreeOptions options, CancellationToken cancellationToken = default)
    {
        var before = Now();
        var ensemble = learner.FitTrees(set, options, cancellationToken);
        Trees += Now() - before;
        return ensemble;
    }

    private static TimeSpan Now()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }
}
