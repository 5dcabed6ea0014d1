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

    public const string Negators = "ikke ingen intet aldrig ej næppe hverken ingensinde ingenting uden nej intetsteds";
}
