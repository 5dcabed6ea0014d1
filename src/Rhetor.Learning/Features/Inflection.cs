namespace Rhetor.Learning.Features;

/// <summary>What is counted of a token's morphological features.</summary>
[Flags]
internal enum Inflection
{
    None = 0,
    First = 1,
    Second = 2,
    Third = 4,
    Superlative = 8,
    Comparative = 16,
    Imperative = 32,
    Past = 64,
    Present = 128,
}
