using System.Collections.Immutable;
using Rhetor.Analysis;
using Rhetor.Documents;
using Rhetor.Markers;
using Rhetor.Scoring;
using Rhetor.Text;

namespace Rhetor.Findings;

/// <summary>What is reported of a sentence: that it bears a marker, how sure that is, in whose voice, and why. Immutable.</summary>
public sealed record Finding
{
    /// <summary>The id of the finding that stands for an analyzer that threw.</summary>
    public const string AnalyzerFailureId = "RH0001";

    private readonly ImmutableArray<FeatureContribution> _contributions = [];
    private readonly string? _fingerprint;

    /// <summary>The id of the marker, such as <c>RH1203</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The slug of the marker.</summary>
    public required string Marker { get; init; }

    /// <summary>How sure it is, from 0 to 1.</summary>
    public double Score { get; init; }

    /// <summary>The score from which the sentence bears the marker.</summary>
    public double Threshold { get; init; }

    /// <summary>What the score rests on.</summary>
    public Basis Basis { get; init; }

    /// <summary>How loud it is. A hit whose score lies below the threshold is <see cref="Severity.Silent"/>.</summary>
    public Severity Severity { get; init; }

    /// <summary>The index of the sentence; −1 where the finding is about no sentence.</summary>
    public int Sentence { get; init; } = -1;

    /// <summary>The words that show it best, or the whole sentence, in UTF-16 code units.</summary>
    public TextSpan Span { get; init; }

    /// <summary>In whose voice these words stand.</summary>
    public Voice Voice { get; init; }

    /// <summary>The holder of the words, or null.</summary>
    public string? Speaker { get; init; }

    /// <summary>Whom they are aimed at, or null.</summary>
    public string? Target { get; init; }

    /// <summary>How the attribution stands to the words; null in the author's own voice.</summary>
    public Stance? Stance { get; init; }

    /// <summary>What it is about, in one line.</summary>
    public required string Message { get; init; }

    /// <summary>The hits that stand behind it, strongest first.</summary>
    public ImmutableArray<Evidence> Evidence { get; init; } = [];

    /// <summary>
    /// The features of the model that moved its score most, largest first. The model is asked when they are first read: until then a finding of an
    /// analysis keeps that analysis alive.
    /// </summary>
    public ImmutableArray<FeatureContribution> Contributions
    {
        get => Reasons is null ? _contributions : Reasons.Value;
        init => (_contributions, Reasons) = (value, null);
    }

    /// <summary>Why it does not count, or null. A suppressed finding is marked, not deleted.</summary>
    public Suppression? Suppressed { get; init; }

    /// <summary>What stays the same when the text changes elsewhere: see <see cref="Fingerprints"/>.</summary>
    public string Fingerprint
    {
        get => _fingerprint ?? Names?.Of(Place) ?? "";
        init => _fingerprint = value;
    }

    /// <summary>Whether it is about a marker, as against the run itself.</summary>
    public bool IsAboutText => Sentence >= 0;

    /// <summary>Whether it is shown to people and counted: loud enough, and not suppressed.</summary>
    public bool Counts => Suppressed is null && Severity > Severity.Silent;

    /// <summary>Asks the model, or null.</summary>
    internal ModelReasons? Reasons { get; init; }

    /// <summary>Knows the fingerprints of all findings of the document, or null.</summary>
    internal FingerprintTable? Names { get; init; }

    /// <summary>Which of them this finding was.</summary>
    internal int Place { get; init; }
}
