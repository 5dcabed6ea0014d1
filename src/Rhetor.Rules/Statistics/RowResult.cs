using System.Collections.Immutable;
using Rhetor.Analysis;

namespace Rhetor.Rules;

/// <summary>What the rules alone say of a labelled sentence.</summary>
/// <param name="Row">The sentence.</param>
/// <param name="Predicted">The slugs of the markers that reach their thresholds.</param>
/// <param name="Evidence">The hits in it, withdrawn ones included; spans are those of the annotated text, context first.</param>
/// <param name="Matches">What each hit marks, in the order of <paramref name="Evidence"/>.</param>
public sealed record RowResult(LabelledText Row, ImmutableArray<string> Predicted, ImmutableArray<Evidence> Evidence, ImmutableArray<string> Matches);
