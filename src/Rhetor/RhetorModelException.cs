namespace Rhetor;

/// <summary>A model cannot be used: it is missing, damaged, of another version or refused. The message is for people, one fault a line.</summary>
public sealed class RhetorModelException : RhetorConfigurationException
{
    /// <summary>Creates the exception.</summary>
    public RhetorModelException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    public RhetorModelException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
