namespace Rhetor.Learning.Numerics;

/// <summary>The logistic function and its loss, without overflow.</summary>
internal static class Logistic
{
    public static double Sigmoid(double score) =>
        score >= 0 ? 1 / (1 + Math.Exp(-score)) : Math.Exp(score) / (1 + Math.Exp(score));

    /// <summary>The log-odds of a probability between 0 and 1: what <see cref="Sigmoid"/> undoes.</summary>
    public static double Logit(double p) => Math.Log(p / (1 - p));

    /// <summary>log(1 + exp(<paramref name="x"/>)).</summary>
    public static double Softplus(double x) => x > 0 ? x + Math.Log(1 + Math.Exp(-x)) : Math.Log(1 + Math.Exp(x));

    /// <summary>The negative log likelihood of one label, given its logit.</summary>
    public static double Loss(double score, bool label) => label ? Softplus(-score) : Softplus(score);
}
