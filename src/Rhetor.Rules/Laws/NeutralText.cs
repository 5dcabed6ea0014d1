namespace Rhetor.Rules;

/// <summary>A text in which no rule may fire.</summary>
/// <param name="Name">Its name, as <c>known-false-positives.csv</c> gives it, such as <c>weather-storm.da.txt</c>.</param>
/// <param name="Language">The code of its language.</param>
/// <param name="Text">The text.</param>
public sealed record NeutralText(string Name, string Language, string Text);
