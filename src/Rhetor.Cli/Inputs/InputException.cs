namespace Rhetor.Cli.Inputs;

/// <summary>An input that cannot be analysed, with the reason in one line.</summary>
internal sealed class InputException(string message) : Exception(message);
