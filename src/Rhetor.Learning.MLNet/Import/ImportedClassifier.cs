using System.Collections.Immutable;
using Rhetor.Learning.Calibration;
using Rhetor.Learning.Features;
using Rhetor.Learning.Linear;
using Rhetor.Learning.Models;
using Rhetor.Learning.Training;
using Rhetor.Learning.Trees;

namespace Rhetor.Learning.MLNet.Import;

/// <summary>Makes a model of Rhetor of imported trees: one marker, no linear stage.</summary>
public static class ImportedClassifier
{
    /// <summary>Makes the model.</summary>
    /// <param name="trees">The trees; every feature that they ask for is one of <paramref name="known"/>.</param>
    /// <param name="known">The names of the features that Rhetor computes.</param>
    /// <param name="language">The code of the language.</param>
    /// <param name="marker">The slug of the marker.</param>
    /// <param name="calibrator">From a score to a probability, fitted on rows that the trees have not seen.</param>
    /// <param name="threshold">From which probability on a sentence bears the marker, in (0, 1].</param>
    /// <param name="rulesFingerprint">The fingerprint of the rules whose hits are features; empty for none.</param>
    /// <param name="version">The version written into the model.</param>
    /// <exception cref="MLNetModelException">The features have no names, or the trees ask for one that Rhetor does not compute.</exception>
    /// <exception cref="ArgumentException">The threshold is no probability.</exception>
    public static ClassifierModel Create(
        ImportedTrees trees, IReadOnlyCollection<string> known, string language, string marker, Calibrator calibrator, double threshold, string rulesFingerprint = "", string version = "1")
    {
        RefuseUnknownFeatures(trees, known);

        // Only what the trees ask for: a name that stands twice, or that Rhetor lacks, may be in the vector and in no tree.
        int[] used = [.. trees.Ensemble.CountSplits().Select((count, column) => (count, column)).Where(f => f.count > 0).Select(f => f.column)];
        var schema = new FeatureSchema([.. used.Select(column => trees.FeatureNames[column])], wordBits: 1);
        return new ClassifierModel(new ClassifierModelParts
        {
            Language = language,
            Version = version,
            RulesFingerprint = rulesFingerprint,
            Learner = "fasttree-import",
            Schema = schema,
            Scales = new FeatureScales(),
            WordWeights = [0f, 0f],
            Linear = new LinearTable(schema.WordBuckets + schema.Names.Length, [], [], [0f], [0.0]),
            // The last column of the trees is the linear logit, which no node asks for.
            Markers = [new MarkerClassifier(marker, Renumber(trees.Ensemble, used), calibrator, threshold)],
        });
    }

    /// <summary>Refuses trees that ask for a feature that Rhetor does not compute.</summary>
    /// <param name="trees">The trees.</param>
    /// <param name="known">The names of the features that Rhetor computes.</param>
    /// <exception cref="MLNetModelException">The features have no names, or the trees ask for an unknown one.</exception>
    public static void RefuseUnknownFeatures(ImportedTrees trees, IReadOnlyCollection<string> known)
    {
        ArgumentNullException.ThrowIfNull(trees);
        ArgumentNullException.ThrowIfNull(known);
        if (trees.FeatureNames.IsEmpty)
            throw new MLNetModelException("the features have no names: save the predictor with the schema of data whose feature column has slot names, as RhetorFeatures gives it");
        var names = known.ToHashSet(StringComparer.Ordinal);
        var counts = trees.Ensemble.CountSplits();
        string[] unknown = [.. trees.FeatureNames.Where((name, column) => counts[column] > 0 && !names.Contains(name)).Distinct(StringComparer.Ordinal)];
        if (unknown.Length == 0) return;
        throw new MLNetModelException($"the trees ask for {unknown.Length} features that Rhetor does not compute: {string.Join(", ", unknown.Take(3).Select(name => $"'{name}'"))}{(unknown.Length > 3 ? ", …" : "")}");
    }

    private static TreeEnsemble Renumber(TreeEnsemble ensemble, int[] used)
    {
        var places = used.Select((column, place) => (column, place)).ToDictionary(p => p.column, p => p.place);
        ImmutableArray<DecisionTree> trees =
        [
            .. ensemble.Trees.Select(t => new DecisionTree(
                [.. t.Features.Select(column => places[column])], t.Thresholds, t.LeftChildren, t.RightChildren, t.LeafValues, t.LeafCovers)),
        ];
        return new TreeEnsemble(trees, ensemble.BaseScore, used.Length + 1);
    }
}
