namespace Rhetor.Learning.ModelFiles;

/// <summary>A model file cannot be read, or does not hold what it should. The message says which file, where and what.</summary>
public sealed class ModelFileException : Exception
{
    /// <summary>Something unknown is wrong.</summary>
    public ModelFileException()
        : this("The model file cannot be read.")
    {
    }

    /// <summary>Says what is wrong.</summary>
    public ModelFileException(string message)
        : base(message)
    {
    }

    /// <summary>Says what is wrong, and why.</summary>
    public ModelFileException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
