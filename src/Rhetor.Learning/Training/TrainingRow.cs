using Rhetor.Learning.Data;

namespace Rhetor.Learning.Training;

/// <summary>A labelled sentence and its part in the training.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="IsPrimary">
/// Whether it is of the kind the model is made for: such rows are held out in turn, and calibration and thresholds are fitted on
/// them. The others only ever help to train.
/// </param>
/// <param name="Weight">How much it counts in training, above 0.</param>
public sealed record TrainingRow(LabelledSentence Sentence, bool IsPrimary = true, float Weight = 1);
