using System.Collections.Frozen;
using Rhetor.Languages.Attribution;
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
        CalendarNames = [],
        ReportingVerbs = ReportingVerbTable.Read(DanishReportingVerbs.Table),
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
        HearsayAdverbs = Words.Set("angiveligt angivelig efter_sigende forlydender"),
        NameParticles = Words.Set("von van de der den af al el bin ibn da di la le du dos"),
        ClauseOpeners = Words.Set("men og eller der som hvis da når mens fordi idet så"),
        DefiniteEndings = ["en", "et", "n", "ne", "erne"],
        Negation = DanishWords.Negation(),
    };
}
