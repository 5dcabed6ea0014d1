using Rhetor.Languages.Negation;

namespace Rhetor.Languages.English;

/// <summary>English closed classes.</summary>
internal static class EnglishWords
{
    public const string Starters = """
        the he she it they we you i a an in on at but and however for this that these those there when if as after before while although his her
        their its our my so then now not no yes what who why how where which with from by to of or nor yet since until all some many most
        more both each every one two three still also even only just once meanwhile officials authorities police
        """;

    public const string PhraseStops = """
        in on at to from after before by with without under over about for against during since until into as that who whom which when where while
        if because but and or so then now also again here there not only just later earlier too however although though than
        monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
        today yesterday tomorrow is are was were be been has have had will would can could may might must shall should do does did
        within outside inside between among amid through via per despite last this next
        """;

    public static NegationWords Negation() => new()
    {
        Adverbs = Words.Set("not n't never hardly scarcely barely"),
        Determiners = Words.Set("no none nobody nothing neither nor nowhere without"),
        NotBefore = Words.Set("only least just merely simply doubt matter wonder sooner but less"),
        Answers = Words.Set("no"),
        Edges = Words.Set("but that which who whom whose if when because while unless before although though and so until whether"),
        Light = Words.Set("i you he she it we they one is are was were am be been has have had do does did will would can could may might must shall should 's 've 'd 'll 're 'm ca wo sha also still yet really"),
    };
}
