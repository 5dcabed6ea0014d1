using Rhetor.Learning.Explanations;
using Rhetor.Scoring;

namespace Rhetor.Learning.Models;

/// <summary>
/// Why a score is what it is: by how much each named feature moved the logit. What the trees give to the linear logit is
/// shared out among the linear stage's features in proportion; the n-grams stand together as <c>words</c>, the vector as
/// <c>vector</c>. Together with <c>base</c>, the score of an empty sentence, the contributions add up to the logit.
/// </summary>
internal static class ModelExplainer
{
    public static IEnumerable<FeatureContribution> Explain(
        ClassifierModel model, int marker, ScoringScratch scratch, float[] wordWeights, float[] scales, TreeExplainer? trees)
    {
        var linear = Linear(model, marker, scratch, wordWeights, scales);
        if (trees is null) return Named(linear);

        var sums = new SortedDictionary<string, double>(StringComparer.Ordinal);
        var explanation = trees.Explain(scratch.TreeRow);
        sums["base"] = explanation.Bias;
        foreach (var (feature, value) in explanation.Contributions)
        {
            if (feature < model.Schema.Names.Length) Add(sums, Group(model.Schema.Names[feature]), value);
            else Share(linear, value, sums);
        }

        return Named(sums);
    }

    private static SortedDictionary<string, double> Linear(ClassifierModel model, int marker, ScoringScratch scratch, float[] wordWeights, float[] scales)
    {
        var sums = new SortedDictionary<string, double>(StringComparer.Ordinal) { ["base"] = model.Linear.Intercepts[marker] };
        double words = 0;
        foreach (var bucket in scratch.Features.Words)
            words += (double)wordWeights[bucket] * scratch.WordFactor * model.Linear.WeightOf(bucket, marker);
        Add(sums, "words", words);
        foreach (var place in scratch.Features.Touched)
        {
            var weight = model.Linear.WeightOf(model.Schema.WordBuckets + place, marker);
            Add(sums, Group(model.Schema.Names[place]), (double)scratch.Features.Dense[place] * scales[place] * weight);
        }

        return sums;
    }

    private static void Share(SortedDictionary<string, double> linear, double value, SortedDictionary<string, double> sums)
    {
        var total = linear.Where(p => p.Key != "base").Sum(p => Math.Abs(p.Value));
        if (total <= 0)
        {
            Add(sums, "base", value);
            return;
        }

        // Only what pulls the way of the value takes part in it, so that no feature is given the wrong sign.
        var pulling = linear.Where(p => p.Key != "base" && Math.Sign(p.Value) == Math.Sign(value)).ToList();
        var strength = pulling.Sum(p => Math.Abs(p.Value));
        if (strength <= 0) Add(sums, "base", value);
        foreach (var (feature, own) in pulling) Add(sums, feature, value * Math.Abs(own) / strength);
    }

    private static string Group(string feature) => feature.StartsWith("vector/", StringComparison.Ordinal) ? "vector" : feature;

    private static void Add(SortedDictionary<string, double> sums, string feature, double value)
    {
        if (value != 0) sums[feature] = sums.GetValueOrDefault(feature) + value;
    }

    private static IEnumerable<FeatureContribution> Named(SortedDictionary<string, double> sums) =>
        sums.Where(p => p.Value != 0).Select(p => new FeatureContribution(p.Key, p.Value));
}
