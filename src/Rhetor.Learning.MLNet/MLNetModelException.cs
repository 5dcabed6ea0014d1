namespace Rhetor.Learning.MLNet;

/// <summary>A model of ML.NET cannot become a model of Rhetor; the message says in one line what was found and what was expected.</summary>
public sealed class MLNetModelException : Exception
{
    /// <summary>Creates the exception.</summary>
    public MLNetModelException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with its cause.</summary>
    public MLNetModelException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
