using Rhetor.Learning.Learners;

namespace Rhetor.Learning.MLNet.Fitting;

/// <summary>Sets from which nothing can be told apart. ML.NET refuses them; a learner answers with the smoothed odds.</summary>
internal static class OneClass
{
    /// <summary>The logit of every row where there is one class or none, else null.</summary>
    public static double? Logit(TrainingExamples examples)
    {
        double positive = 0, negative = 0;
        for (var i = 0; i < examples.Rows.Count; i++)
        {
            if (examples.Labels[i]) positive += examples.Weights[i];
            else negative += examples.Weights[i];
        }

        return positive == 0 || negative == 0 ? Math.Log((positive + 0.5) / (negative + 0.5)) : null;
    }
}
