namespace Rhetor.Testing;

/// <summary>What a verifier throws where a rule or analyzer does not do what its test says. Every test framework reports it as a failure.</summary>
public sealed class VerificationException : Exception
{
    /// <summary>Creates the exception.</summary>
    public VerificationException()
    {
    }

    /// <summary>Creates the exception with what was expected and what was found.</summary>
    public VerificationException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with what was expected and what was found, and a cause.</summary>
    public VerificationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
