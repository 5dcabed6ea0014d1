namespace Rhetor.Languages.Danish;

/// <summary>Danish abbreviations, without their last full stop.</summary>
internal static class DanishAbbreviations
{
    public const string Leads = """
        f.eks fx bl.a ca cirka kl dvs d.v.s evt fhv hhv h.h.v iflg inkl incl ekskl excl jf jvf jfr maks max nr pga p.g.a prof dr vedr vha v.h.a
        skt sct kgl afd cand eks fmd gl hr fr frk m.a.o mht m.h.t obs pkt pr sml tlf adm adv tidl vicedir vicefmd forh
        p.t pt int nuv spec stud dipl gdr overs resp ang bet mr mrs ms st tlf.nr postnr jnr cvr-nr
        pol polit tidl konst kst fung bestyrelsesfmd næstfmd gruppefmd partifmd byrådsmedl gen.sekr gen.dir dep.chef pol.insp
        cand.mag cand.merc cand.merc.jur cand.merc.aud cand.jur cand.polit cand.scient cand.scient.pol cand.scient.soc cand.scient.adm cand.med cand.med.vet cand.theol
        cand.psych cand.pæd cand.oecon cand.phil cand.agro cand.it cand.silv cand.soc cand.public cand.comm cand.odont cand.pharm cand.polyt mag.art mag.scient
        dr.phil dr.med dr.jur dr.scient dr.theol dr.techn dr.pæd dr.polit dr.merc lic.scient lic.jur stud.mag stud.jur stud.polit stud.scient.pol stud.med stud.merc
        stud.theol stud.scient stud.psych exam.art kapt oberstlt lekt overl sognepr viceborgm borgm rådm
        i.f.t ift i.h.t iht i.e e.g vs ed st.
        """;

    public const string MayEnd = """
        osv o.s.v mv m.v m.m mm etc o.l o.lign lign m.fl mfl o.a pct kr mio mia mia. mill f.kr e.kr ph.d a.m p.m jr inc ltd corp co
        a.s s.u u.å n.n i.l i.a i.o b.t d.å d.s d.m s.d s.å s.m
        """;

    public const string BeforeNumber = "jan feb mar apr jun jul aug sep sept okt nov dec min art s d f kap bd fig stk § sek t no vol p pp dir";

    public const string Names = "u.s u.s.a u.k u.n e.u d.c l.a n.y";
}
