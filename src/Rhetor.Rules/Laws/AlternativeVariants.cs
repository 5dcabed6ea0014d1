using Rhetor.Rules.Syntax;

namespace Rhetor.Rules.Laws;

/// <summary>For every alternative of every <c>any</c>, the pattern in which that one has no rivals.</summary>
internal static class AlternativeVariants
{
    public static IEnumerable<(AnySyntax Any, int Index, SequenceSyntax Pattern)> Of(SequenceSyntax pattern)
    {
        for (var i = 0; i < pattern.Elements.Count; i++)
        {
            if (pattern.Elements[i] is not AnySyntax any) continue;
            var at = i;
            for (var k = 0; k < any.Alternatives.Count; k++)
            {
                var alone = any with { Alternatives = [any.Alternatives[k]] };
                if (any.Alternatives.Count > 1) yield return (any, k, With(pattern, at, alone));
                foreach (var (inner, index, sequence) in Of(any.Alternatives[k]))
                    yield return (inner, index, With(pattern, at, any with { Alternatives = [sequence] }));
            }
        }
    }

    private static SequenceSyntax With(SequenceSyntax pattern, int index, ElementSyntax element)
    {
        var elements = pattern.Elements.ToArray();
        elements[index] = element;
        return pattern with { Elements = elements };
    }
}
