using Rhetor.Rules.Binding;
using Rhetor.Rules.Matching;
using Rhetor.Rules.Syntax;

namespace Rhetor.Rules.Compilation;

/// <summary>The most tokens that a part of a pattern can take; never more than a match may (<see cref="Simulation.MaximumLength"/>).</summary>
internal sealed class TokenLength(string language, LexiconTable lexicons)
{
    public static int Sum(int left, int right) => Math.Min(left + right, Simulation.MaximumLength);

    public int Of(ElementSyntax element)
    {
        var one = OfOne(element);
        if (one == 0) return 0;
        return element.Repeat.Maximum < 0 ? Simulation.MaximumLength : (int)Math.Min((long)one * element.Repeat.Maximum, Simulation.MaximumLength);
    }

    /// <summary>Without its repetition.</summary>
    public int OfOne(ElementSyntax element) => element switch
    {
        TokenSyntax => 1,
        PhraseSyntax phrase => PhraseTexts.Of(phrase, language, lexicons).Select(text => PhraseWords.Split(text).Count).DefaultIfEmpty(1).Max(),
        AnySyntax any => any.Alternatives.Select(Of).DefaultIfEmpty(0).Max(),
        GapSyntax gap => gap.Maximum,
        _ => 0,
    };

    private int Of(SequenceSyntax sequence) => sequence.Elements.Aggregate(0, (sum, element) => Sum(sum, Of(element)));
}
