using Rhetor.Languages.Negation;

namespace Rhetor.Languages.Danish;

/// <summary>Danish closed classes.</summary>
internal static class DanishWords
{
    public const string Starters = """
        den det de der dette denne disse han hun vi jeg du i man men og så da når hvis for fra med på ifølge efter mens hvad hvem hvor hvorfor
        hvordan hvornår som til ved nu her alle en et ingen ikke også derfor dermed desuden samtidig siden under over om af at eller enten både
        mange flere nogle før først fordi selv selvom trods uden ud op ned ind hans hendes deres sådan såfremt idet eftersom måske heller
        """;

    public const string PhraseStops = """
        i på til om fra efter ved for med under over hos mod af ad uden inden mellem blandt omkring siden at der som da når hvis men mens og eller
        fordi idet hvor hvorfor hvordan hvad hvem samt så nu også igen videre dog selv ikke her dengang nok vist jo ifølge
        mandag tirsdag onsdag torsdag fredag lørdag søndag klokken kl. januar februar marts april maj juni juli august september oktober november december
        er var har havde vil ville kan kunne skal skulle må måtte bør bliver blev blevet være have får fik sig
        senere tidligere samtidig desuden derefter bagefter prompte ironisk tørt kort blankt lakonisk smilende
        """;

    public static NegationWords Negation() => new()
    {
        Adverbs = Words.Set("ikke aldrig ej næppe ingensinde ikk' intetsteds ingenlunde"),
        Determiners = Words.Set("ingen intet ingenting hverken uden nej ingens"),
        NotBefore = Words.Set("kun blot bare mindst desto alene mindre tvivl sandt"),
        Answers = Words.Set("nej"),
        Edges = Words.Set("men som der hvis når da fordi mens medmindre før inden og så selvom skønt førend"),
        Light = Words.Set("jeg du han hun vi i de man det den mig dig ham hende os jer dem sig er var har havde vil ville kan kunne skal skulle må måtte bør burde bliver blev får jo da nok vel bare endnu slet overhovedet også selv altså dog stadig her"),
    };
}
