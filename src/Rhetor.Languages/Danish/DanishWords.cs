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

    public const string Holders = """
        han hun de regeringen politiet hæren kritikere eksperter forskere kilder myndighederne indbyggere beboere naboen naboer vidner lægen lægerne folk
        avisen partiet selskabet virksomheden fagforeningen ministeriet oppositionen ledelsen kommunen kommissionen alliancen unionen banken retten
        forsvaret flyvevåbnet kystvagten medier mediet bladet dagbladet firmaet foreningen borgmesteren præsidenten dronningen kongen paven statsministeren
        analytikere analytikeren iagttagere diplomater embedsmænd talsmanden talskvinden forfatteren kunstneren moderen faderen manden kvinden drengen pigen
        læreren anklageren forsvareren dommeren tiltalte soldater soldaten chaufføren bonden landmanden naboerne myndigheder kommandoen styret
        undersøgelsen rapporten opgørelsen meddelelsen pressemeddelelsen erklæringen brevet analysen undersøgelse rapport opgørelse redegørelse analyse
        regionen styrelsen rådet udvalget nævnet direktionen bestyrelsen klubben træneren spilleren anføreren styrken havnemyndigheden ambassaden
        """;

    public const string HolderEndings = """
        minister ministeren ministre ministrene ministerium ministeriet præsident præsidenten chef chefen leder lederen ledere lederne talsmand talsmanden
        talskvinde talskvinden talsperson ordfører ordføreren ordførere formand formanden forkvinde forkvinden direktør direktøren mester mesteren guvernør
        guvernøren ambassadør ambassadøren ambassade ambassaden kommissær kommissæren kommission kommissionen regering regeringen parti partiet politi
        politiet politiker politikeren politikere politikerne ekspert eksperten eksperter eksperterne forsker forskeren forskere forskerne professor
        professoren læge lægen læger analytiker analytikeren analytikere økonom økonomen økonomer kilde kilder kilderne medie medier medierne avis avisen
        aviser aviserne bureau bureauet myndighed myndigheden myndigheder myndighederne styrelse styrelsen forening foreningen forbund forbundet
        organisation organisationen organisationer råd rådet udvalg udvalget kontor kontoret tjeneste tjenesten tjenester general generalen oberst obersten
        kaptajn kaptajnen officer officerer hær hæren militær militæret stab staben advokat advokaten anklager anklageren dommer dommeren vidne vidnet
        vidner journalist journalisten skribent beboer beboeren beboere borger borgeren borgere borgerne medlem medlemmet medlemmer medlemmerne
        kommune kommunen region regionen selskab selskabet virksomhed virksomheden firma firmaet fond fonden union unionen bank banken
        delegation delegationen repræsentant repræsentanten forhandler forhandleren rådgiver rådgiveren sekretær sekretæren embedsmand embedsmanden
        diplomat diplomaten diplomater nation side parten parter parterne ritzau direktørerne ejer ejeren konge kongen dronning pave
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
