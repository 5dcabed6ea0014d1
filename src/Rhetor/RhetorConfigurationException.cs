namespace Rhetor;

/// <summary>The options of an engine cannot be met. The message is for people, one fault a line.</summary>
public class RhetorConfigurationException : Exception
{
    /// <summary>Creates the exception.</summary>
    public RhetorConfigurationException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    public RhetorConfigurationException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
