using System.Collections.Immutable;

namespace Rhetor.Learning.Training;

/// <summary>What <see cref="EvidenceStage"/> learned.</summary>
internal sealed record EvidenceWeights(ImmutableArray<float> Values, double Intercept);
