using System.Collections.Immutable;
using Rhetor.Learning.Learners;

namespace Rhetor.Training;

/// <summary>What to train a model from, and how. Immutable.</summary>
public sealed record RhetorTrainingOptions
{
    /// <summary>The names of countries, nationalities, parties and people in the shipped word lists: masked, never features.</summary>
    public static ImmutableArray<string> StandardMask { get; } =
        ["armed-groups", "countries", "nationalities", "nationality-adjs", "nationality-nouns", "parties", "parties-and-camps", "politician-names"];

    /// <summary>Files of labelled rows of the kind that the model is made for: held out in turn, they decide about calibration and thresholds.</summary>
    public required ImmutableArray<string> Data { get; init; }

    /// <summary>Files of labelled rows that only help to train.</summary>
    public ImmutableArray<string> Added { get; init; } = [];

    /// <summary>How much an added row counts, above 0.</summary>
    public float AddedWeight { get; init; } = 1;

    /// <summary>
    /// Whether the sets of <see cref="Data"/> weigh the same in all, the smaller ones up to ten times: files with the same inner ending (<c>news.B.jsonl</c>,
    /// <c>press.B.jsonl</c>) are a set, those without one as well.
    /// </summary>
    public bool BalanceSets { get; init; }

    /// <summary>The tag of the language (RFC 5646), which takes the rows of narrower tags too; <c>und</c> takes the rows of all.</summary>
    public required string Language { get; init; }

    /// <summary>The folder that the model goes to.</summary>
    public required string Output { get; init; }

    /// <summary>A file that defines further markers, or null.</summary>
    public string? MarkersFile { get; init; }

    /// <summary>Whether every label of the data is a marker of its own, whatever the files define.</summary>
    public bool DiscoverMarkers { get; init; }

    /// <summary>A file of word vectors; null for those in the output folder, or the shipped ones of the language, or none.</summary>
    public string? VectorsFile { get; init; }

    /// <summary>
    /// The word lists whose words are names. Other proper names are hidden too, except where the labels are the caller's own: with
    /// <see cref="DiscoverMarkers"/>, or where none of them is a shipped marker.
    /// </summary>
    public ImmutableArray<string> Masked { get; init; } = StandardMask;

    /// <summary>Who fits the classifiers.</summary>
    public ILearner Learner { get; init; } = new BoostedTreesLearner();

    /// <summary>The seed of folds and samples.</summary>
    public long Seed { get; init; } = 1;

    /// <summary>How many threads may work; 0 for one a processor. The model does not depend on it.</summary>
    public int Threads { get; init; }

    /// <summary>The number of inner folds.</summary>
    public int Folds { get; init; } = 5;

    /// <summary>
    /// The number of outer folds on which the whole procedure is measured; 1 measures on the inner folds (a row's classifier, calibrator and
    /// threshold come from the other folds: many times faster), 0 not at all.
    /// </summary>
    public int OuterFolds { get; init; } = 5;

    /// <summary>How closely the linear stage follows the data, above 0: the inverse of its penalty.</summary>
    public double Cost { get; init; } = 1;

    /// <summary>What thresholds are chosen for: the F-measure in which recall counts this many times as much as precision; null for 0.5, or 1 where no label is one that rules are for.</summary>
    public double? Beta { get; init; }

    /// <summary>How many trees may follow the linear stage of a marker, where they pay; 0 does without.</summary>
    public int Trees { get; init; } = 60;

    /// <summary>
    /// Above 0, thresholds are chosen for all markers together: the highest micro-averaged F-measure whose precision is at least this. Else
    /// each marker's for its own F-measure.
    /// </summary>
    public double MinPrecision { get; init; }

    /// <summary>Whether the outer folds hold out the added rows too; the card then gives figures for them, file by file.</summary>
    public bool HoldOutAdded { get; init; }

    /// <summary>The version written into the model.</summary>
    public string Version { get; init; } = "1";

    /// <summary>Folders with further rules.</summary>
    public ImmutableArray<string> RulesDirectories { get; init; } = [];

    /// <summary>Whether rules and word lists are features.</summary>
    public bool UseRules { get; init; } = true;

    /// <summary>Whether a model that stands in the output folder may be replaced, where the new one is not worse.</summary>
    public bool Replace { get; init; }

    /// <summary>Whether it may be replaced even by a worse one.</summary>
    public bool Force { get; init; }

    /// <summary>Licences of the data and whatever else the model card shall say, a line each.</summary>
    public ImmutableArray<string> Licences { get; init; } = [];

    /// <summary>The command that repeats the training, for the model card.</summary>
    public string? Command { get; init; }
}
