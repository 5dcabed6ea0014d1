namespace Rhetor.Cli.Commands.Corpora;

/// <summary>On which side words stand: never added up.</summary>
internal enum Side
{
    /// <summary>The author's own voice, headlines included.</summary>
    Author,

    /// <summary>Direct and reported speech.</summary>
    Reported,
}
