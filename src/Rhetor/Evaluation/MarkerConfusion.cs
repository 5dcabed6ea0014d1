namespace Rhetor.Evaluation;

/// <summary>How often one marker was given where another one was missed.</summary>
/// <param name="Missed">The marker that the row bears.</param>
/// <param name="Given">The marker that was given instead.</param>
/// <param name="Count">In how many rows.</param>
public sealed record MarkerConfusion(string Missed, string Given, int Count);
