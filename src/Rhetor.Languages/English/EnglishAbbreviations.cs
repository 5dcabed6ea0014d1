namespace Rhetor.Languages.English;

/// <summary>English abbreviations, without their last full stop.</summary>
internal static class EnglishAbbreviations
{
    public const string Leads = """
        cllr mr mrs ms messrs dr prof rev hon gen col lt sgt capt cmdr maj brig sen rep gov pres supt insp st mt ft e.g i.e cf viz vs approx fig
        coun couns cllrs ald profs revs gens cols capts govs msgr fr mme mlle pte ltc brig.-gen lt.-col lt.-cmdr sgt.-maj lt.-gov cmsr comdr amb atty.-gen cpt sgts dets
        adm cpl pvt det lt.-gen maj.-gen sens reps drs rt.hon ca esp incl excl atty asst assoc rear-adm vice-adm
        """;

    public const string MayEnd = "etc a.m p.m ph.d m.p.h al dept est pts mins secs sq oz lb lbs hrs yrs b.c a.d m.d b.a m.a esq ret";

    public const string BeforeNumber = "no nos vol p pp ch sec jan feb mar apr jun jul aug sep sept oct nov dec para op c";

    public const string Names = """
        u.s u.s.a u.k u.n e.u d.c l.a n.y n.j n.c s.c n.h n.m w.va u.s.s.r inc corp ltd co bros jr sr calif fla conn tenn mich minn wis ariz colo
        penn okla ont que b.c. g.o.p a.g c.e.o
        """;
}
