using System.Collections.Frozen;
using Rhetor.Documents;
using Rhetor.Languages.Attribution;
using Rhetor.Languages.Clauses;
using Rhetor.Languages.Tokenization;
using Rhetor.Text;

namespace Rhetor.Languages.Danish;

/// <summary>Danish, as tables.</summary>
internal static class DanishPack
{
    public static LanguagePack Create() => new()
    {
        Code = "da",
        Tokenizer = new TokenizerProfile
        {
            OrdinalDot = true,
            Abbreviations = AbbreviationTable.Make(DanishAbbreviations.Leads, DanishAbbreviations.MayEnd, DanishAbbreviations.BeforeNumber, DanishAbbreviations.Names),
            Starters = Words.Set(DanishWords.Starters),
            LetterNouns = Words.Set("plan vitamin gruppe punkt klasse hepatitis bogstavet litra type zone afsnit bilag serie hal perron"),
            OrdinalLeaders = Words.Set("den d. det de på ved"),
        },
        ReportingVerbs = ReportingVerbTable.Read(DanishReportingVerbs.Table, danish: true),
        According = Words.Set("ifølge iflg. følge"),
        AccordingTails = Words.Set("til"),
        Complementizers = Words.Set("at om hvorfor hvordan hvornår hvorvidt hvad hvem hvor hvilke hvilken hvilket"),
        PhraseStops = Words.Set(DanishWords.PhraseStops),
        Auxiliaries = Words.Set("har havde vil ville kan kunne skal skulle må måtte er var bliver blev blevet være have få får fik"),
        Adverbs = Words.Set("også nu selv ikke dog derfor samtidig siden senere allerede fredag torsdag onsdag tirsdag mandag lørdag søndag dermed derimod desuden endelig igen således stadig tidligere så altid aldrig kun blot officielt offentligt åbent"),
        Determiners = Words.Set("den det de en et denne dette disse sin sit sine hans hendes deres dens vores alle begge flere nogle mange ingen"),
        Pronouns = new Dictionary<ulong, Referent>
        {
            [TokenText.Hash("han")] = Referent.He,
            [TokenText.Hash("hun")] = Referent.She,
            [TokenText.Hash("de")] = Referent.They,
            [TokenText.Hash("ham")] = Referent.He,
            [TokenText.Hash("hende")] = Referent.She,
        }.ToFrozenDictionary(),
        SelfPronouns = Words.Set("jeg vi du i man det der mig os dig jer sig"),
        HearsayAdverbs = Words.Set("angiveligt angivelig forlydender"),
        HearsayTails = Words.Set("sigende forlydende"),
        DistancingWords = Words.Set("såkaldt såkaldte"),
        SpeechActs = Words.Lemmas("afvise benægte fordømme anklage beskylde kritisere kræve afkræfte tilbagevise dementere affærdige"),
        IndefiniteArticles = Words.Set("en et"),
        KnownAs = Words.Set("kendt navn kaldt"),
        QuotedAs = Words.Set("som"),
        HearsayModals = Words.Set("skal skulle"),
        Naming = Words.Set("kalde betegne beskrive omtale stemple"),
        ReportNouns = Words.Set("svaret beskeden meldingen budskabet forklaringen holdningen vurderingen påstanden udlægningen versionen konklusionen rygtet rygter forlydender snakken opfattelsen synspunktet beskyldningen anklagen indvendingen kravet svar besked forklaring version dommen"),
        Aiming = Words.Lemmas("anklage beskylde kritisere fordømme advare true kræve opfordre forlange afkræve bebrejde håne latterliggøre kalde beskrive betegne omtale stemple beordre bede udskamme give+skylden give+dage give+timer give+uger give+frist holde+ansvarlig rette+kritik stille+krav sætte+spørgsmålstegn drage+tvivl affærdige"),
        Answering = Words.Lemmas("svare replicere indvende"),
        AimPrepositions = Words.Set("af mod på til over for fra ved"),
        Titles = Words.Set("hr. hr fru frk. dr. dr prof. sir lord lady general oberst kaptajn major sergent admiral kommandør kontreadmiral præsident kansler premierminister statsminister"),
        NameParticles = Words.Set("von van de der den af al el bin ibn da di la le du dos"),
        Holders = Words.Set(DanishWords.Holders),
        HolderEndings = new EndingTable(Words.Split(DanishWords.HolderEndings)),
        ViewNouns = Words.Set("mening opfattelse udsagn vurdering skøn ord øjne påstand forklaring øjnene beregninger udlægning version fremstilling syn ønske oplysninger vidnesbyrd"),
        ViewPrepositions = Words.Set("efter i med ifølge"),
        Relatives = Words.Set("der som"),
        Have = Words.Set("har havde have haft"),
        Be = Words.Set("er var bliver blev blevet være været blive"),
        NounLeaders = Words.Set("den det de en et denne dette disse sin sit sine hans hendes deres dens min mit mine din dit vores jeres ingen intet noget nogen nogle hver hvert til med om for af fra i på"),
        InnerPrepositions = Words.Set("i fra for ved på af"),
        Coordinators = Words.Set("og samt"),
        Unspeaking = Words.Set("planen loven aftalen reglerne traditionen traktaten kontrakten vedtægterne grundloven programmet sagens"),
        PossessivePronouns = Words.Set("hans hendes deres dens"),
        Nominatives = Words.Set("han hun de vi jeg du man"),
        Expletives = Words.Set("det der"),
        AgentPrepositions = Words.Set("af"),
        InfinitiveMarks = Words.Set("at"),
        Indefinites = Words.Set("nogen ingen enhver hvem alle intet noget mange andre der som"),
        PersonNouns = Words.Set("manden kvinden drengen pigen ministeren talsmanden talskvinden direktøren formanden præsidenten premierministeren udenrigsministeren statsministeren forsvarsministeren guvernøren ambassadøren borgmesteren lægen forskeren professoren chefen lederen dommeren anklageren forsvareren advokaten talsmand talskvinde"),
        Institutions = Words.Set("hospital sygehus universitet skole gymnasium højskole gade vej allé plads torv bro havn lufthavn station fjord sund bælt bugt ø øer sø museum bibliotek kirke domkirke teater hotel stadion fængsel center institut fond forening akademi avis tidende stiftstidende amtsavis bladet posten nyheder radio tv cup liga festival pris aftale traktat lov plan kommune amt region by stift provins republik"),
        SubordinatorsAfterTag = Words.Set("da mens efter inden når før hvis idet men hvor"),
        AnswerLabels = Words.Set("svar"),
        CommonEndings = ["en", "et", "ne", "erne", "er", "ing", "hed"],
        Sounding = Words.Set("lyder lød lydt hedder hed kommer kom"),
        SoundingFrom = Words.Set("fra"),
        FirstPerson = Words.Set("jeg vi mig os min mit mine vores vor"),
        FirstNames = FirstNames.Shared,
        Same = Words.Set("samme"),
        CloseParticles = Words.Set("nej ja til fast have vide høre"),
        SoundingNouns = Words.Set("svaret beskeden meldingen dommen kravet opfordringen forklaringen advarslen budskabet rådet vurderingen reaktionen fortællingen historien svar besked ordene tonen vurdering"),
        Coordinating = Words.Set("og men eller"),
        Weights = AttributionWeights.Embedded("da"),
        Clauses = Clauses(),
        ClauseOpeners = Words.Set("men og eller der som hvis da når mens fordi idet så"),
        DefiniteEndings = ["en", "et", "n", "ne", "erne"],
        Negation = DanishWords.Negation(),
    };

    private static ClauseWords Clauses() => new()
    {
        Modals = new Dictionary<ulong, Modality>
        {
            [TokenText.Hash("kunne")] = Modality.Possibility,
            [TokenText.Hash("skulle")] = Modality.Necessity,
            [TokenText.Hash("måtte")] = Modality.Necessity,
            [TokenText.Hash("ville")] = Modality.Volition,
            [TokenText.Hash("agte")] = Modality.Volition,
            [TokenText.Hash("burde")] = Modality.Advice,
        }.ToFrozenDictionary(),
        Conditions = Words.Set("hvis såfremt ifald medmindre dersom forudsat"),
        Hearsay = Words.Set("skulle"),
        Perfect = Words.Set("have være"),
        VerbFirst = Words.Set(""),
        PassiveAuxiliaries = Words.Set("blive"),
    };
}
