using Rhetor.Learning.Explanations;
using Rhetor.Scoring;

namespace Rhetor.Learning.Models;

/// <summary>
/// Why a score is what it is: by how much each named feature moved the logit. What the trees give to the linear logit is
/// shared out among the linear stage's features in proportion. <c>word/…</c> is what a word gives by its place in the mean
/// vector and by the n-grams within it; the n-grams over two words and those of masked ones stand together as <c>words</c>. Together with
/// <c>base</c>, the score of an empty sentence, the contributions add up to the logit.
/// </summary>
internal static class ModelExplainer
{
    /// <summary>What moved the logit of a marker.</summary>
    /// <param name="model">The model.</param>
    /// <param name="marker">The place of the marker in it.</param>
    /// <param name="sentence">The sentence, whose features the scratch holds.</param>
    /// <param name="trees">What explains the marker's trees, if it has any.</param>
    public static IEnumerable<FeatureContribution> Explain(ClassifierModel model, int marker, ExplainedSentence sentence, TreeExplainer? trees)
    {
        var linear = Linear(model, marker, sentence);
        if (trees is null) return Named(linear);

        var sums = new SortedDictionary<string, double>(StringComparer.Ordinal);
        var explanation = trees.Explain(sentence.Scratch.TreeRow);
        sums["base"] = explanation.Bias;
        foreach (var (feature, value) in explanation.Contributions)
        {
            if (feature < model.Schema.Names.Length && !IsVector(model.Schema.Names[feature])) Add(sums, model.Schema.Names[feature], value);
            else Share(linear, value, sums);
        }

        return Named(sums);
    }

    private static SortedDictionary<string, double> Linear(ClassifierModel model, int marker, ExplainedSentence sentence)
    {
        var sums = new SortedDictionary<string, double>(StringComparer.Ordinal) { ["base"] = model.Linear.Intercepts[marker] };
        var (features, scales) = (sentence.Scratch.Features, sentence.Scales);
        foreach (var place in features.Touched)
        {
            if (IsVector(model.Schema.Names[place])) continue;
            Add(sums, model.Schema.Names[place], (double)features.Dense[place] * Weight(place));
        }

        var shares = new double[sentence.Tokens.Length];
        sentence.Extractor.ShareVector(sentence.Tokens, features, Weight, shares);
        double words = 0;
        var last = 0;
        for (var i = 0; i < shares.Length; i++)
        {
            var (first, end) = features.Forms[i];
            var own = shares[i] + sentence.NGrams(model, marker, first, end);
            words += sentence.NGrams(model, marker, last, first);
            last = end;
            if (sentence.NameOf(i) is { } name) Add(sums, name, own);
            else words += own;
        }

        Add(sums, "words", words + sentence.NGrams(model, marker, last, features.WordCount));
        return sums;

        double Weight(int place) => scales[place] * model.Linear.WeightOf(model.Schema.WordBuckets + place, marker);
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

    private static bool IsVector(string feature) => feature.StartsWith("vector/", StringComparison.Ordinal);

    private static void Add(SortedDictionary<string, double> sums, string feature, double value)
    {
        if (value != 0) sums[feature] = sums.GetValueOrDefault(feature) + value;
    }

    private static IEnumerable<FeatureContribution> Named(SortedDictionary<string, double> sums) =>
        sums.Where(p => p.Value != 0).Select(p => new FeatureContribution(p.Key, p.Value));
}
