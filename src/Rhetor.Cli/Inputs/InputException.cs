namespace Rhetor.Cli.Inputs;

/// <summary>An input that cannot be analysed, with the reason in one line.</summary>
internal sealed class InputException(string message, int? line = null) : Exception(message)
{
    /// <summary>The one-based line where it fails, or null.</summary>
    public int? Line => line;

    /// <summary>The message with the file, and the line where it is known.</summary>
    public string In(string file) => new Rhetor.Reporting.InputError(file, Message, line).ToString();
}
