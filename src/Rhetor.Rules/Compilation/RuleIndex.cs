using Rhetor.Rules.Binding;
using Rhetor.Rules.Packing;
using Rhetor.Rules.Syntax;
using Rhetor.Text;

namespace Rhetor.Rules.Compilation;

/// <summary>What leads from the words of a sentence to the rules of a language, by their numbers. Immutable.</summary>
internal sealed class RuleIndex
{
    private RuleIndex(WordSets sets, WordIndex words, int[]?[] rulesOf, StartTable starts, int[] unanchored)
    {
        Sets = sets;
        Words = words;
        RulesOf = rulesOf;
        Starts = starts;
        Unanchored = unanchored;
    }

    /// <summary>The sets of words that the rules ask for.</summary>
    public WordSets Sets { get; }

    /// <summary>The sets that a word belongs to.</summary>
    public WordIndex Words { get; }

    /// <summary>For each set of words, the rules that one of them leads to; null where they lead to none.</summary>
    public int[]?[] RulesOf { get; }

    /// <summary>Where the matches of each rule may start.</summary>
    public StartTable Starts { get; }

    /// <summary>The rules that no word leads to: they run on every sentence.</summary>
    public int[] Unanchored { get; }

    public static RuleIndex Build(string language, LexiconTable lexicons, IReadOnlyList<RuleSyntax> rules)
    {
        var sets = new WordSets(language, lexicons);
        foreach (var rule in rules) sets.Add(rule);
        var finder = new AnchorFinder(language, lexicons, sets);
        var anchors = rules.Select(r => finder.Find(r.Pattern)).ToArray();
        sets.Close();
        var rulesOf = Lead(anchors, sets.Count);
        return new RuleIndex(
            sets, new WordIndex(sets, rulesOf), rulesOf, new StartTable(anchors), [.. Enumerable.Range(0, anchors.Length).Where(i => anchors[i].Length == 0)]);
    }

    public static RuleIndex Read(PackReader reader, string language, LexiconTable lexicons)
    {
        var sets = WordSets.Read(reader, language, lexicons);
        var words = WordIndex.Read(reader);
        var rulesOf = new int[]?[sets.Count];
        for (var set = 0; set < rulesOf.Length; set++)
        {
            if (reader.Numbers() is { Length: > 0 } rules) rulesOf[set] = rules;
        }

        return new RuleIndex(sets, words, rulesOf, StartTable.Read(reader), reader.Numbers());
    }

    public void Write(PackWriter writer)
    {
        Sets.Write(writer);
        Words.Write(writer);
        foreach (var rules in RulesOf) writer.Numbers(rules ?? []);
        Starts.Write(writer);
        writer.Numbers(Unanchored);
    }

    /// <summary>The same for the same rules in the same order: numbers of rules mean nothing among others.</summary>
    public static UInt128 KeyOf(IEnumerable<RuleSyntax> rules)
    {
        UInt128 key = 0;
        foreach (var rule in rules) key = ((key << 5) ^ (key >> 123) ^ rule.Body.Digest ^ TokenText.Hash(rule.Id)) * 0x9E3779B97F4A7C15;
        return key;
    }

    private static int[]?[] Lead(Anchor[][] anchors, int sets)
    {
        var rules = new List<int>?[sets];
        for (var rule = 0; rule < anchors.Length; rule++)
        {
            if (anchors[rule] is not [var first, ..]) continue;
            foreach (var set in first.Sets) (rules[set] ??= []).Add(rule);
        }

        return [.. rules.Select(r => r?.ToArray())];
    }
}
