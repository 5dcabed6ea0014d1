using Rhetor.Learning.Data;

namespace Rhetor.Cli.Commands.Labels;

/// <summary>A sentence that is worth labelling.</summary>
/// <param name="Row">The sentence, with the labels that it has now.</param>
/// <param name="Marker">The marker that is in doubt; empty for a sentence of the random part.</param>
/// <param name="Score">Its score.</param>
/// <param name="Threshold">The score from which it is a finding.</param>
/// <param name="Order">Where the sentence stands among all that were read.</param>
internal sealed record Suggestion(LabelledSentence Row, string Marker, double Score, double Threshold, long Order)
{
    /// <summary>How far the score lies from the threshold, measured on the side that it is on: 0 at the threshold, 1 where there is no doubt.</summary>
    public double Certainty => Score < Threshold ? 1 - (Score / Threshold) : (Score - Threshold) / Math.Max(1e-9, 1 - Threshold);
}
