namespace Rhetor.Rules.Syntax;

/// <summary>What a rule is made of.</summary>
internal static class RuleParts
{
    /// <summary>All patterns of a rule, those of its conditions and circumstances included.</summary>
    public static IEnumerable<SequenceSyntax> SequencesOf(RuleSyntax rule)
    {
        yield return rule.Pattern;
        if (rule.Where?.PreviousSentence is { } previous) yield return previous;
        foreach (var condition in rule.Requires.Concat(rule.Unless))
        {
            foreach (var sequence in new[] { condition.Before, condition.After, condition.Anywhere, condition.Inside, condition.Where?.PreviousSentence })
            {
                if (sequence is not null) yield return sequence;
            }
        }
    }
}
