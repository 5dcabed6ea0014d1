namespace Rhetor.Rules.Compilation;

/// <summary>How often a word stands in a sentence, guessed from its length: the frequent words are the short ones.</summary>
internal static class WordFrequency
{
    public static double Of(string word) => word.Length switch
    {
        1 => 0.5,
        2 => 0.3,
        3 => 0.15,
        4 => 0.05,
        5 => 0.02,
        6 => 0.01,
        7 or 8 => 0.004,
        _ => 0.001,
    };
}
