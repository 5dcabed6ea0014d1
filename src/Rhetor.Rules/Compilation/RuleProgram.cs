using Rhetor.Documents;

namespace Rhetor.Rules.Compilation;

/// <summary>All rules of a language, compiled, with the posting lists that lead from words to them. Immutable.</summary>
internal sealed class RuleProgram
{
    public RuleProgram(string language, CompiledRule[] rules, TokenTest[] predicates, int sentencePatterns, Annotations needs)
    {
        Language = language;
        Rules = rules;
        Predicates = predicates;
        SentencePatterns = sentencePatterns;
        Needs = needs;
        ByForm = Postings.Build(rules, anchors => anchors.Forms);
        ByLemma = Postings.Build(rules, anchors => anchors.Lemmas);
        Unanchored = [.. Enumerable.Range(0, rules.Length).Where(i => rules[i].Anchors is null)];
    }

    public string Language { get; }

    public CompiledRule[] Rules { get; }

    public TokenTest[] Predicates { get; }

    public int SentencePatterns { get; }

    public Annotations Needs { get; }

    public Postings ByForm { get; }

    public Postings ByLemma { get; }

    /// <summary>The rules that no word leads to: they run on every sentence.</summary>
    public int[] Unanchored { get; }
}
