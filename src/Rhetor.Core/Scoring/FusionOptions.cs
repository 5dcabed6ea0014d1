using Rhetor.Analysis;

namespace Rhetor.Scoring;

/// <summary>How evidence and model become one score.</summary>
public sealed record FusionOptions
{
    /// <summary>Thresholds by marker slug that take the place of the model's and the marker's own.</summary>
    public IReadOnlyDictionary<string, double> Thresholds { get; init; } = new Dictionary<string, double>();

    /// <summary>
    /// How much further a model must go, in log-odds below its threshold, to overrule rules that would mark a sentence by themselves: what they
    /// find surely is given up only where the model disagrees strongly.
    /// </summary>
    public const double Trust = 2.2;

    /// <summary>A probability moved by <see cref="Trust"/>.</summary>
    /// <param name="probability">Above 0 and below 1, else it stays as it is.</param>
    /// <param name="steps">How often, and which way.</param>
    public static double Move(double probability, int steps) => Shift(probability, steps * Trust);

    /// <summary>A probability moved by some log-odds.</summary>
    internal static double Shift(double probability, double logit) =>
        logit != 0 && probability is > 0 and < 1 ? 1 / (1 + (Math.Exp(-logit) * (1 - probability) / probability)) : probability;

    /// <summary>The log-odds that a hit of a rule adds, where no model weighs it.</summary>
    /// <remarks>With a prior of −4, one weak hit gives 0.08, one moderate 0.62, one strong 0.88; a weak and a moderate 0.82.</remarks>
    public double WeightOf(Strength strength) => strength switch
    {
        Strength.Strong => 6.0,
        Strength.Moderate => 4.5,
        _ => 1.6,
    };
}
