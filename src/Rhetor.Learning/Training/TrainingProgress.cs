namespace Rhetor.Learning.Training;

/// <summary>How far a training has come.</summary>
/// <param name="Stage">What is being done, in a word or two.</param>
/// <param name="Done">How much of it is done.</param>
/// <param name="Total">How much there is.</param>
public readonly record struct TrainingProgress(string Stage, int Done, int Total);
