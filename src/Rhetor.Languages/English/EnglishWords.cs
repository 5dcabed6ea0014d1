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

    public const string Titles = """
        mr mr. mrs mrs. ms ms. miss dr dr. sir dame lord lady prof prof. professor rev rev. reverend sen sen. rep rep. gov gov. gen gen. col col. capt capt. lt lt.
        sgt sgt. maj maj. coun. cllr cllr. amb. comrade president chancellor colonel general captain major sergeant admiral commander lieutenant detective inspector superintendent
        constable judge justice senator councillor archbishop bishop father sister brother imam rabbi sheikh ambassador counsel prosecutor
        """;

    public const string Holders = """
        he she they minister ministers ministry president presidents government governments administration spokesman spokeswoman spokesperson spokespeople
        official officials officer officers police authorities authority agency agencies office department group groups company companies army military forces
        navy union council committee commission court mayor governor senator senators lawmaker lawmakers congressman congresswoman lawyer lawyers attorney
        prosecutor prosecutors judge judges analyst analysts expert experts source sources researcher researchers scientist scientists economist economists
        newspaper newspapers paper media embassy ambassador diplomat diplomats envoy delegate delegation leader leaders party parties opposition critics
        supporters activists activist campaigners residents resident witness witnesses neighbours neighbors villagers people man woman mother father
        coach captain manager player director chief chairman chairwoman chairperson chair secretary secretary-general director-general attorney-general adviser advisers advisor aides aide commander general
        colonel candidate campaign democrats republicans bank watchdog regulator operator ministers' club team owner author professor doctor doctors nurse
        teacher teachers students union's federation association board panel palace kremlin rebels militants insurgents militia investigators
        prosecution defence defense lawyers' counsel vicar verger bishop pope king queen prince capital capitals side sides premier chancellor
        editor editors reporter reporters journalist journalists columnist broadcaster television station correspondent negotiators negotiator
        audit inquiry study survey poll statement communiqué communique letter memo document documents figures data findings ruling report
        forecasters pollsters traders farmers fishermen workers strikers bosses executives executive shareholders investors clerk inspector detective
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
