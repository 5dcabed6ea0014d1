namespace Rhetor.Languages.Identification;

/// <summary>
/// The commonest words of each language: articles, pronouns, prepositions, conjunctions, auxiliaries. Languages that are close
/// are told apart by the words that they do not share, so these stand here with the others.
/// </summary>
internal static class FunctionWords
{
    public static (string Code, string Words)[] All { get; } =
    [
        ("da", """
            og i jeg det at en den til er som på de med han af for ikke der var mig sig men et har om vi min havde ham hun nu over da fra du ud sin dem os op man
            hans hvor eller hvad skal selv her alle vil blev kunne ind når være dog noget ville jo deres efter ned skulle denne end dette mit også under have dig
            anden hende mine alt meget sit sine vor mod disse hvis din nogle hos blive mange ad bliver hendes været thi jer sådan bør kan får fået gør ingen intet
            nogen blevet siger sagde mellem uden gennem igen lige måske allerede fordi siden før mens således samt herunder derfor hvilket ifølge kræver giver tager
            år danske dansk regeringen land mennesker første både flere mindre bedre nye nyt meget hvordan hvorfor også selvom rigtig lidt altid aldrig
            """),
        ("no", """
            og i jeg det at en den til er som på de med han av for ikke der var meg seg men et har om vi min hadde ham hun nå over da fra du ut sin dem oss opp man
            hans hvor eller hva skal selv her alle vil ble kunne inn når være noe ville jo deres etter ned skulle denne enn dette mitt også under ha deg annen henne
            mine alt mye sitt sine vår mot disse hvis din noen hos bli mange blir hennes vært dere slik bør kan får fått gjør ingen ingenting blitt sier sa mellom uten
            gjennom igjen like kanskje allerede fordi siden før mens samt dermed derfor ifølge krever gir tar år norske norsk regjeringen regjering folk første både flere
            mindre bedre nye nytt hvordan hvorfor selv litt alltid aldri veldig ein ikkje eg dei ho me kva korleis berre frå vere vore hjå noko nokon mykje meir sjølv
            då òg berre skje uten fram tilbake mennesker opp bare sammen nok ned nesten
            """),
        ("sv", """
            och i jag det att en den till är som på de med han av för inte där var mig sig men ett har om vi min hade honom hon nu över då från du ut sin dem oss upp
            man hans vara eller vad ska skall själv här alla vill blev kunde in när något ville ju deras efter ner skulle denna än detta mitt också under ha dig annan
            henne mina allt mycket sitt sina vår mot dessa om din några hos bli många blir hennes varit er sådan bör kan får fått gör ingen inget blivit säger sade sa
            mellan utan genom igen lika kanske redan därför sedan innan medan samt enligt kräver ger tar år svenska svensk regeringen människor första både flera
            mindre bättre nya nytt hur varför även eftersom lite alltid aldrig
            """),
        ("is", """
            og í að á er sem til við var en hann um ekki með það fyrir hún þeir þess ég af frá því sér þegar þá eru hafa verið upp þetta hefur þar eftir hafði svo
            þeim hans eða vera þau sagði ef úr hér nú hvað okkur mjög þú mér mig yfir voru allt
            """),
        ("fo", """
            og í at á er sum til við var men hann um ikki tað fyri hon teir tess eg av frá tí seg tá eru hava verið upp hetta hevur har eftir hevði so teimum
            hansara ella vera sigur um úr her nú hvat okkum tú mær yvir vóru alt skal kann føroyska føroyar
            """),
        ("de", """
            der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch
            wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei hatte kann gegen vom können schon wenn habe seine ihre dann
            unter wir soll ich eines jahr zwei diese dieser wieder keine seiner worden will zwischen immer was sagte gibt alle kein wurden doch jetzt muss
            """),
        ("nl", """
            de het een en van in is dat op te zijn met voor niet aan er om ook als dan maar bij uit nog worden door naar heeft tot ze wordt over hij deze was of dit
            zich hebben kan we al geen zo wel meer haar hun ik je wat die mijn moet veel heb werd tegen onder zou kunnen omdat na waar zal toen nu andere alle hoe
            onze jaar zegt mensen volgens tussen twee eerste
            """),
        ("af", """
            elkeen alle reg regte word wat deur niemand mag vryheid tot onder hom se die van en in is het te nie dat op om vir met wat wees aan ook sy hy as by was deur na uit word sal kan maar haar ons ek nog meer hulle jy hierdie daar
            moet baie geen so
            """),
        ("en", """
            the of and to in a is that for it as was with be by on not he i this are or his from at which but have an had they you were their one all we can her has
            there been if more when will would who so no she other its may these what them than some him time into only do could up about out such then two any our
            made now over also after said new most those must because very where how being before between against should did under even many while during through
            says people year years just like against well does me my your us
            """),
        ("fr", """
            de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont la avec son aux d'un cette ses mais on comme ont été ou nous
            leur être fait sa elle deux c'est même tout aussi entre après sans dont sous peut ces vous je lui leurs était avait qu'il bien très où depuis encore
            """),
        ("es", """
            de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre este ya entre cuando todo esta ser son dos
            también fue había era muy años hasta desde está mi porque qué sólo han yo hay vez puede todos así nos ni parte tiene él uno donde
            """),
        ("pt", """
            de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já está eu também
            só pelo pela até isso ela entre era depois sem mesmo aos ter seus quem nas me esse eles estão você tinha foram essa num nem suas
            """),
        ("it", """
            di e il la che in a per un è del non sono le con si da una dei al i nel come più ha della gli alla anche o ma lo delle ed su se nella dal questo loro suo
            sua essere era tra stato ci ai dalla hanno degli ho questa molto dopo quando anni cui due fatto
            """),
        ("ca", """
            de la i el que a en les per un una del és amb dels als al no es ha va ser com més se ho seva seu són però o aquest aquesta també entre sobre quan fins
            molt anys
            """),
        ("ro", """
            de și în a la care cu pe nu din o un este că mai pentru se sa au fi sunt prin ce fost dar după lui sau ca ale lor al fost fără între această acest cel
            """),
        ("pl", """
            w i na z do się nie że o jest to od po za jak ale przez dla jego oraz są przy może tym tego co także być był była które który która już tylko ze ma ich
            czy lub pod było jej
            """),
        ("cs", """
            a v se na je že s z do o to i ve pro za by ale jako po si od jsou být které který která byl byla bylo jeho nebo už při jen ze jak aby také mezi podle
            """),
        ("fi", """
            ja on ei että se oli hän mutta ovat kuin myös joka sekä ole niin mukaan vain jo kun ollut olla voi sen tai jos mitä joka hänen ne nyt kanssa minä me
            tämä sitä vielä jälkeen koska suomen vuoden sanoo
            """),
        ("et", """
            ja on ei et see oli ta aga kui ka mis ning oma või siis veel ole kes eesti mille selle seda nii välja tema kuid pärast juba ma me
            """),
        ("hu", """
            a az és hogy nem is egy van volt meg de ez azt csak már még mint ha el ezt aki ki vagy mert lesz magyar után azonban minden
            """),
        ("tr", """
            ve bir bu da de için ile olarak çok daha olan gibi kadar ne sonra en ama değil var o ki türkiye olduğunu her dedi ise
            """),
        ("lt", """
            ir kad yra į iš su tai buvo ne kaip o bet jo per prie už po nuo apie taip dar tik ar lietuvos ji jis jos
            """),
        ("lv", """
            un ir ar no par kas ka uz to bija arī ne kā bet lai pēc tas tā pie gada latvijas viņš vai nav
            """),
        ("id", """
            yang dan di ini dengan untuk dari pada tidak itu dalam akan adalah ke mereka juga oleh saya ada karena telah lebih bisa kami atau
            """),
        ("lb", "an den dat déi ass fir vun mat net op och eng all huet sech bei aus wéi dass mir si datt oder gouf sinn zu um"),
        ("nds", "un de dat to en een hett nich mit för op is sien wat vun ok sik kann elk för sünd as bi"),
        ("sco", "o tae nae shal hes aw an in the is wi frae no and or be a ony thir richt richts haes awbody"),
        ("eu", "eta da du ez bat dira dute izan beste bere hori gizon guztiek ere edo"),
        ("sq", "dhe në të e i një me për që nga është si nuk do janë ka kjo por ai ky më shqipëri"),
        ("hr", "i u je na se da su za od s a ne će o to kao iz ili ali koji koja koje bi što nije bio samo još više nakon prema sve"),
        ("ga", "an na agus ar i go a le is do ag seo sin ní bhí tá mar ó don"),
        ("la", "et in est non ad ut cum qui quae quod ex sed sunt per ab hoc esse enim"),
    ];
}
