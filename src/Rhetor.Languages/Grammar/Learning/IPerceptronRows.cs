namespace Rhetor.Languages.Grammar.Learning;

/// <summary>Where a perceptron keeps the weights of each feature while it learns.</summary>
internal interface IPerceptronRows
{
    /// <summary>Adds the weights of some rows to the scores.</summary>
    void Score(ReadOnlySpan<int> rows, float[] scores);

    /// <summary>Adds to one weight, at a time that counts for the average.</summary>
    void Add(int row, int cls, float step, double clock);

    /// <summary>The averages over the time until now of the weights of a row that are not zero.</summary>
    IEnumerable<(int Class, double Weight)> Averages(int row, double clock);
}
