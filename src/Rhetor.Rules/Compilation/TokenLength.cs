using Rhetor.Rules.Binding;
using Rhetor.Rules.Matching;
using Rhetor.Rules.Syntax;

namespace Rhetor.Rules.Compilation;

/// <summary>How many tokens a part of a pattern can take; never more than a match may (<see cref="Simulation.MaximumLength"/>).</summary>
internal sealed class TokenLength(string language, LexiconTable lexicons)
{
    public static int Sum(int left, int right) => Math.Min(left + right, Simulation.MaximumLength);

    public int MostOf(ElementSyntax element)
    {
        var one = element switch
        {
            TokenSyntax => 1,
            PhraseSyntax phrase => LengthsOf(phrase).Max(),
            AnySyntax any => any.Alternatives.Select(MostOf).DefaultIfEmpty(0).Max(),
            GapSyntax gap => gap.Maximum,
            _ => 0,
        };
        if (one == 0) return 0;
        return element.Repeat.Maximum < 0 ? Simulation.MaximumLength : (int)Math.Min((long)one * element.Repeat.Maximum, Simulation.MaximumLength);
    }

    public int LeastOf(ElementSyntax element)
    {
        if (element.Repeat.Minimum == 0) return 0;
        var one = element switch
        {
            TokenSyntax => 1,
            PhraseSyntax phrase => LengthsOf(phrase).Min(),
            AnySyntax any => any.Alternatives.Select(LeastOf).DefaultIfEmpty(0).Min(),
            _ => 0,
        };
        return (int)Math.Min((long)one * element.Repeat.Minimum, Simulation.MaximumLength);
    }

    private IEnumerable<int> LengthsOf(PhraseSyntax phrase) =>
        PhraseTexts.Of(phrase, language, lexicons).Select(text => PhraseWords.Split(text).Count).DefaultIfEmpty(1);

    private int MostOf(SequenceSyntax sequence) => sequence.Elements.Aggregate(0, (sum, element) => Sum(sum, MostOf(element)));

    private int LeastOf(SequenceSyntax sequence) => sequence.Elements.Aggregate(0, (sum, element) => Sum(sum, LeastOf(element)));
}
