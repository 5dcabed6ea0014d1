namespace Rhetor.Learning.MLNet;

/// <summary>Which of ML.NET's trainers fits the linear stage.</summary>
public enum LinearTrainer
{
    /// <summary><c>LbfgsLogisticRegression</c>: a batch method that ends at the optimum of the very objective of the built-in learner, elastic net included.</summary>
    Lbfgs,

    /// <summary><c>SdcaLogisticRegression</c>: dual coordinate ascent, faster on many rows and close to the same optimum; ridge only.</summary>
    Sdca,
}
