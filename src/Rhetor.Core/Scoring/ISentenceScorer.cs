using System.Collections.Immutable;
using Rhetor.Analysis;
using Rhetor.Documents;

namespace Rhetor.Scoring;

/// <summary>A trained model that scores the sentences of a document. Implementations are immutable and thread-safe.</summary>
public interface ISentenceScorer
{
    /// <summary>The code of the language that it was trained for.</summary>
    string Language { get; }

    /// <summary>The version of the model, for reports.</summary>
    string Version { get; }

    /// <summary>The fingerprint of the model files, for reports.</summary>
    string Fingerprint { get; }

    /// <summary>What it reads of a document.</summary>
    Annotations Needs { get; }

    /// <summary>The slugs of the markers that it scores: the columns of its scores.</summary>
    ImmutableArray<string> Markers { get; }

    /// <summary>The threshold chosen in training for each marker, in the order of <see cref="Markers"/>.</summary>
    ImmutableArray<double> Thresholds { get; }

    /// <summary>Whether it has learned how far to trust a rule. Hits of a rule that it does not know count beside its score, as they do where there is no model.</summary>
    bool Weighs(RuleDescriptor rule) => true;

    /// <summary>Writes a calibrated probability for every sentence and marker.</summary>
    /// <param name="analysis">The document and its evidence.</param>
    /// <param name="probabilities">Row-major, one row a sentence, <see cref="Markers"/> columns.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    void Score(AnalysisResult analysis, Span<double> probabilities, CancellationToken cancellationToken = default);

    /// <summary>Which features moved the score of a sentence for a marker, largest first.</summary>
    ImmutableArray<FeatureContribution> Explain(AnalysisResult analysis, int sentence, string marker, int count);
}
