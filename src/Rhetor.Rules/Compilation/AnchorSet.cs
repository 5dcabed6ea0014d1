using Rhetor.Rules.Binding;
using Rhetor.Text;

namespace Rhetor.Rules.Compilation;

/// <summary>Words of which every match of a pattern holds one.</summary>
internal sealed class AnchorSet
{
    public HashSet<ulong> Forms { get; } = [];

    public HashSet<ulong> Lemmas { get; } = [];

    public HashSet<BoundLexicon> FormLexicons { get; } = [];

    public HashSet<BoundLexicon> LemmaLexicons { get; } = [];

    /// <summary>How often one of them stands in a sentence, roughly.</summary>
    public double Cost { get; private set; }

    /// <summary>How many tokens of a match can stand before the word.</summary>
    public int Before { get; private set; }

    public static double FrequencyOf(string word) => word.Length switch
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

    public void Add(string word, bool byForm, bool byLemma)
    {
        var hash = TokenText.Hash(word);
        var added = false;
        if (byForm) added |= Forms.Add(hash);
        if (byLemma) added |= Lemmas.Add(hash);
        if (added) Cost += FrequencyOf(word);
    }

    /// <summary>Lets more tokens stand before the words.</summary>
    public void Shift(int tokens) => Before = TokenLength.Sum(Before, tokens);

    public void Add(BoundLexicon lexicon, bool byForm)
    {
        if ((byForm ? FormLexicons : LemmaLexicons).Add(lexicon)) Cost += lexicon.Frequency;
    }

    public void Add(AnchorSet other)
    {
        Forms.UnionWith(other.Forms);
        Lemmas.UnionWith(other.Lemmas);
        FormLexicons.UnionWith(other.FormLexicons);
        LemmaLexicons.UnionWith(other.LemmaLexicons);
        Cost += other.Cost;
        Before = Math.Max(Before, other.Before);
    }
}
