namespace Rhetor.Languages.Identification;

/// <summary>What language a text seems to be in.</summary>
/// <param name="Code">The ISO 639-1 code, or <c>und</c> where nothing is sure enough.</param>
/// <param name="Confidence">From 0 to 1: how far the best language stands before the next.</param>
public readonly record struct LanguageGuess(string Code, double Confidence)
{
    /// <summary>Nothing to go by.</summary>
    public static LanguageGuess Unknown { get; } = new("und", 0);
}
