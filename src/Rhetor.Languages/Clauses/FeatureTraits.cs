namespace Rhetor.Languages.Clauses;

/// <summary>What clauses and voices ask of a word's features, as bits.</summary>
[Flags]
internal enum FeatureTraits : byte
{
    None = 0,
    Finite = 1,
    Mood = 2,
    Imperative = 4,
    Participle = 8,
    Past = 16,
    Passive = 32,
    FirstPerson = 64,
    SecondPerson = 128,
}
