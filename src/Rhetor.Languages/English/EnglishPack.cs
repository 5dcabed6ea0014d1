using System.Collections.Frozen;
using Rhetor.Documents;
using Rhetor.Languages.Attribution;
using Rhetor.Languages.Clauses;
using Rhetor.Languages.Tokenization;
using Rhetor.Text;

namespace Rhetor.Languages.English;

/// <summary>English, as tables.</summary>
internal static class EnglishPack
{
    public static LanguagePack Create() => new()
    {
        Code = "en",
        Tokenizer = new TokenizerProfile
        {
            SplitsClitics = true,
            Abbreviations = AbbreviationTable.Make(EnglishAbbreviations.Leads, EnglishAbbreviations.MayEnd, EnglishAbbreviations.BeforeNumber, EnglishAbbreviations.Names),
            Starters = Words.Set(EnglishWords.Starters),
            LetterNouns = Words.Set("plan vitamin group class hepatitis letter type zone section appendix exhibit block row gate platform"),
        },
        CalendarNames = Words.Set("monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december gmt bst est et pt edt cet"),
        ReportingVerbs = ReportingVerbTable.Read(EnglishReportingVerbs.Table, danish: false),
        According = Words.Set("according"),
        AccordingTails = Words.Set("to"),
        Complementizers = Words.Set("that whether if how why what who where when which"),
        PhraseStops = Words.Set(EnglishWords.PhraseStops),
        Auxiliaries = Words.Set("has have had is was are were be been will would can could may might must shall should did does do 's 've 'd 'll 're"),
        Adverbs = Words.Set("also now not n't then later already again recently repeatedly previously earlier publicly privately formally flatly never always still once today yesterday monday tuesday wednesday thursday friday saturday sunday only just even further quickly simply"),
        Determiners = Words.Set("the a an this that these those his her its their our my some many several both all no another one"),
        Pronouns = new Dictionary<ulong, Referent>
        {
            [TokenText.Hash("he")] = Referent.He,
            [TokenText.Hash("she")] = Referent.She,
            [TokenText.Hash("they")] = Referent.They,
            [TokenText.Hash("it")] = Referent.It,
            [TokenText.Hash("him")] = Referent.He,
            [TokenText.Hash("her")] = Referent.She,
        }.ToFrozenDictionary(),
        SelfPronouns = Words.Set("i we you one me us there who which what that"),
        HearsayAdverbs = Words.Set("allegedly reportedly purportedly supposedly"),
        DistancingWords = Words.Set("so-called self-styled"),
        SpeechActs = Words.Lemmas("reject deny dismiss refute condemn denounce accuse blame criticise demand rebuke decry"),
        FarParticles = Words.Set("at days hours until deadline as"),
        IndefiniteArticles = Words.Set("a an"),
        KnownAs = Words.Set("known named called"),
        Naming = Words.Set("call describe label brand dub liken"),
        ReportNouns = Words.Set("answer reply response view position argument verdict version account message word complaint warning conclusion reading line talk speculation rumour rumor rumours rumors suspicion charge claim secret fear feeling case objection excuse explanation"),
        Aiming = Words.Lemmas("accuse blame criticise condemn denounce warn threaten demand urge call describe label brand dub liken fault mock slam blast decry lambast rebuke ridicule order call+on call+for lash+out hit+out hold+responsible give+until give+days give+hours give+weeks give+deadline allow+hours allow+days lay+blame put+down refuse oppose dismiss reject want challenge trace+to"),
        Answering = Words.Lemmas("reply retort answer respond counter rejoin hit+back shoot+back fire+back"),
        SoundingFrom = Words.Set("from"),
        AimPrepositions = Words.Set("at on of against from to for with"),
        Titles = Words.Set(EnglishWords.Titles),
        NameParticles = Words.Set("von van de der den al el bin ibn da di la le du dos of"),
        Holders = Words.Set(EnglishWords.Holders),
        ViewNouns = Words.Set("view views opinion telling words account eyes reckoning judgment judgement version estimation estimate assessment mind"),
        ViewPrepositions = Words.Set("in by on"),
        Relatives = Words.Set("who which"),
        Have = Words.Set("has have had 've 'd having"),
        Be = Words.Set("is are was were be been being 's 're"),
        NounLeaders = Words.Set("the a an this that these those his her its their our my your some any no every each another in on at for of from with by under about 's into such other"),
        InnerPrepositions = Words.Set("of for from at with in"),
        Coordinators = Words.Set("and"),
        Unspeaking = Words.Set("plan law schedule rules tradition custom treaty constitution"),
        PossessivePronouns = Words.Set("his her their its"),
        Nominatives = Words.Set("he she they we i"),
        QuotedAs = Words.Set("as"),
        Expletives = Words.Set("it there"),
        AgentPrepositions = Words.Set("by"),
        InfinitiveMarks = Words.Set("to"),
        BareClauseOpeners = Words.Set("there it this in on at not only"),
        Indefinites = Words.Set("nobody anyone somebody someone everybody everyone anybody who nothing something all"),
        PersonNouns = Words.Set("defendant accused captain host farmer teacher nurse lawyer counsel king queen pope bishop widow father mother son daughter brother sister driver pilot author columnist interviewer reporter correspondent critic historian economist analyst witness pensioner premier chancellor chairwoman chairperson congressman congresswoman lawmaker inspector detective commander man woman boy girl minister spokesman spokeswoman spokesperson president chairman director mayor governor ambassador doctor professor chief leader judge prosecutor lawyer official officer secretary general colonel captain manager coach vicar verger envoy senator"),
        Institutions = Words.Set("hospital university school college academy street avenue road airport bridge river lake sea island islands ocean mountain valley cathedral abbey hotel stadium prison centre center institute museum foundation society conference convention congress summit treaty agreement act bill plan deal times post herald tribune guardian telegraph gazette journal magazine news network radio cup league festival award prize project programme program operation county city town village state states republic kingdom district province region borough"),
        SubordinatorsAfterTag = Words.Set("when as while after before who whose which in on at with"),
        AnswerLabels = Words.Set("a answer"),
        CommonEndings = ["s", "ing", "tion", "ity", "ness", "ment"],
        FirstPerson = Words.Set("i we me us my our mine ours"),
        FirstNames = FirstNames.Shared,
        Same = Words.Set("same latter"),
        CloseParticles = Words.Set("on of out back it off no"),
        Coordinating = Words.Set("and but or"),
        Weights = AttributionWeights.Embedded("en"),
        Clauses = Clauses(),
        ClauseOpeners = Words.Set("but and or who which if when while because as so whose"),
        Negation = EnglishWords.Negation(),
    };

    private static ClauseWords Clauses() => new()
    {
        Modals = new Dictionary<ulong, Modality>
        {
            [TokenText.Hash("can")] = Modality.Possibility,
            [TokenText.Hash("could")] = Modality.Possibility,
            [TokenText.Hash("may")] = Modality.Possibility,
            [TokenText.Hash("might")] = Modality.Possibility,
            [TokenText.Hash("must")] = Modality.Necessity,
            [TokenText.Hash("shall")] = Modality.Necessity,
            [TokenText.Hash("will")] = Modality.Volition,
            [TokenText.Hash("would")] = Modality.Volition,
            [TokenText.Hash("should")] = Modality.Advice,
            [TokenText.Hash("ought")] = Modality.Advice,
        }.ToFrozenDictionary(),
        Conditions = Words.Set("if unless provided"),
        Hearsay = Words.Set(""),
        Perfect = Words.Set("have"),
        VerbFirst = Words.Set("should had were"),
        Obliging = Words.Set("have need"),
    };
}
