namespace Rhetor.Learning.ModelFiles;

/// <summary>How exactly the weights of a linear model are kept.</summary>
public enum LinearEncoding
{
    /// <summary>As they are: four bytes a weight.</summary>
    Single,

    /// <summary>To three digits: two bytes a weight. Weights beyond ±65,504 cannot be kept.</summary>
    Half,
}
