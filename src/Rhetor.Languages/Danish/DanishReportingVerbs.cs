namespace Rhetor.Languages.Danish;

/// <summary>Danish reporting verbs, all forms. The participles in -et serve the perfect and the passive alike.</summary>
internal static class DanishReportingVerbs
{
    public const string Table = """
        n say: sige siger sagde sagt siges sagdes
        n say: oplyse oplyser oplyste oplyst oplyses oplystes
        n say: fortælle fortæller fortalte fortalt fortælles fortaltes
        n say: udtale udtaler udtalte udtalt udtales
        n say: forklare forklarer forklarede forklaret forklares
        n say: meddele meddeler meddelte meddelt meddeles
        n say: skrive skriver skrev skrevet skrives
        n say: erklære erklærer erklærede erklæret erklæres
        n say: tilføje tilføjer tilføjede tilføjet tilføjes
        n say: svare svarer svarede svaret
        n say: melde melder meldte meldt meldes
        n say: rapportere rapporterer rapporterede rapporteret rapporteres
        n say: berette beretter berettede berettet berettes
        n say: bemærke bemærker bemærkede bemærket bemærkes
        n say: understrege understreger understregede understreget understreges
        n say: pointere pointerer pointerede pointeret pointeres
        n say: betone betoner betonede betonet
        n say: fremhæve fremhæver fremhævede fremhævet fremhæves
        n say: anføre anfører anførte anført anføres
        n say: nævne nævner nævnte nævnt nævnes
        n say: uddybe uddyber uddybede uddybet
        n say: påpege påpeger påpegede påpeget påpeges
        n say: bekendtgøre bekendtgør bekendtgjorde bekendtgjort
        n say: annoncere annoncerer annoncerede annonceret
        n say: proklamere proklamerer proklamerede proklameret
        n say: informere informerer informerede informeret
        n say: orientere orienterer orienterede orienteret
        n say: forsikre forsikrer forsikrede forsikret forsikres
        n say: love lover lovede lovet
        n say: garantere garanterer garanterede garanteret
        n say: gentage gentager gentog gentaget
        n say: præcisere præciserer præciserede præciseret
        n say: citere citerer citerede citeret citeres
        n say: tweete tweeter tweetede tweetet
        n say: indrømme indrømmer indrømmede indrømmet
        n say: erkende erkender erkendte erkendt
        n say: medgive medgiver medgav medgivet
        n say: tilstå tilstår tilstod tilstået
        n say: replicere replicerer replicerede repliceret
        n say: indvende indvender indvendte indvendt
        n say: kommentere kommenterer kommenterede kommenteret
        n say: formulere formulerer formulerede formuleret
        n say: hedde hedder hed heddet
        n say: lyde lyder lød lydt
        n say: forlyde forlyder forlød
        n say: vidne vidner vidnede vidnet
        n say: forudsige forudsiger forudsagde forudsagt
        n say: varsle varsler varslede varslet
        n say: gætte gætter gættede gættet
        n say: foreslå foreslår foreslog foreslået
        n say: indskyde indskyder indskød indskudt
        n say: tilkendegive tilkendegiver tilkendegav tilkendegivet
        n say: konkludere konkluderer konkluderede konkluderet
        n say: vurdere vurderer vurderede vurderet vurderes
        n say: skønne skønner skønnede skønnet
        n say: anslå anslår anslog anslået anslås
        n say: mumle mumler mumlede mumlet
        n quote: fortsætte fortsætter fortsatte fortsat
        n quote: begynde begynder begyndte
        n quote: indlede indleder indledte indledt
        n quote: slutte slutter sluttede
        n quote: afslutte afslutter afsluttede
        n quote: råbe råber råbte råbt
        n quote: hviske hvisker hviskede hvisket
        n quote: udbryde udbryder udbrød udbrudt
        n quote: grine griner grinede
        n quote: le ler lo
        n quote: smile smiler smilede
        n quote: sukke sukker sukkede
        n quote: fnyse fnyser fnøs
        n quote: vrisse vrisser vrissede
        n quote: supplere supplerer supplerede suppleret
        n ask: spørge spørger spurgte spurgt
        n ask: undre undrer undrede undret
        n think: mene mener mente ment menes
        n think: tro tror troede troet
        n think: forvente forventer forventede forventet forventes
        n think: frygte frygter frygtede frygtet
        n think: håbe håber håbede håbet
        n think: synes syntes
        n think: formode formoder formodede formodet formodes
        n think: mistænke mistænker mistænkte mistænkt
        n think: tænke tænker tænkte tænkt
        n act: afvise afviser afviste afvist afvises
        n act: benægte benægter benægtede benægtet
        n act: nægte nægter nægtede nægtet
        n act: dementere dementerer dementerede dementeret
        n act: bestride bestrider bestred bestridt
        n act: anklage anklager anklagede anklaget anklages
        n act: beskylde beskylder beskyldte beskyldt beskyldes
        n act: kritisere kritiserer kritiserede kritiseret kritiseres
        n act: fordømme fordømmer fordømte fordømt
        n act: advare advarer advarede advaret
        n act: true truer truede truet
        n act: kræve kræver krævede krævet
        n act: opfordre opfordrer opfordrede opfordret
        n act: forlange forlanger forlangte forlangt
        n act: beklage beklager beklagede beklaget
        n act: klage klager klagede klaget
        n act: argumentere argumenterer argumenterede argumenteret
        n act: afkræve afkræver afkrævede
        n act: bebrejde bebrejder bebrejdede bebrejdet
        n act: håne håner hånede hånet
        n act: latterliggøre latterliggør latterliggjorde
        n act: antyde antyder antydede antydet
        d act: insinuere insinuerer insinuerede insinueret
        n act: protestere protesterer protesterede
        n act: efterlyse efterlyser efterlyste
        e act: bekræfte bekræfter bekræftede bekræftet bekræftes
        n act: afkræfte afkræfter afkræftede afkræftet
        n act: kalde kalder kaldte kaldt kaldes
        n act: beskrive beskriver beskrev beskrevet beskrives
        n act: betegne betegner betegnede betegnet betegnes
        n act: omtale omtaler omtalte omtalt omtales
        n act: affærdige affærdiger affærdigede affærdiget affærdiges
        n act: tilbagevise tilbageviser tilbageviste tilbagevist tilbagevises
        n act: forsvare forsvarer forsvarede forsvaret
        n act: beordre beordrer beordrede
        n act: bede beder bad bedt
        n act: takke takker takkede takket
        n act: udelukke udelukker udelukkede udelukket
        n act: udskamme udskammer udskammede
        n act: pege peger pegede peget + på
        n act: henvise henviser henviste henvist + til
        n act: lade lader lod ladet + vide
        n act: gøre gør gjorde gjort + opmærksom
        n act: gøre gør gjorde gjort + klart
        n act: give giver gav givet + udtryk
        n act: give giver gav givet + skylden
        n act: slå slår slog slået + fast
        n act: tale taler talte talt + om
        n act: lægge lægger lagde lagt + vægt
        n act: holde holder holdt holdt + ansvarlig
        n act: holde holder holdt holdt + fast
        n act: sætte sætter satte sat + spørgsmålstegn
        n act: regne regner regnede regnet + med
        n act: stille stiller stillede stillet + uforstående
        n act: rette retter rettede rettet + kritik
        n act: tage tager tog taget + afstand
        n act: love lover lovede lovet + at
        n act: se ser så set + som
        n act: betragte betragter betragtede betragtet + som
        n act: opfatte opfatter opfattede opfattet + som
        n act: minde minder mindede mindet + om
        n act: hæfte hæfter hæftede hæftet + sig
        n act: kræve kræver krævede krævet + svar
        n act: sige siger sagde sagt + nej
        n act: sige siger sagde sagt + undskyld
        n act: drage drager drog draget + tvivl
        n act: skyde skyder skød skudt + skylden
        n quote: lyde lyder lød + fra
        n quote: komme kommer kom kommet + fra
        n quote: stå står stod stået + der
        n quote: brøle brøler brølede brølet
        n quote: snerre snerrer snerrede
        n quote: vedgå vedgår vedgik vedgået
        n say: fastholde fastholder fastholdt
        n say: anbefale anbefaler anbefalede anbefalet
        n act: bebude bebuder bebudede bebudet
        n say: sværge sværger svor svoret
        n say: fremføre fremfører fremførte fremført
        n act: få får fik fået + vide
        n act: føje føjer føjede føjet + til
        n act: stemple stempler stemplede stemplet
        n act: henregne henregner henregnede
        n act: affeje affejer affejede affejet
        n say: beslutte beslutter besluttede besluttet
        n say: beregne beregner beregnede beregnet
        n act: tale taler talte talt + for
        n act: sige siger sagde sagt + ja
        n act: ville vil ville villet + have
        n act: ville vil ville villet + vide
        n act: ville vil ville villet + høre
        n act: have har havde haft + kommentarer
        n refuse: acceptere
        n refuse: tolerere
        n refuse: høre
        n refuse: diskutere
        n refuse: kommentere
        n act: give giver gav givet + dage
        n act: give giver gav givet + timer
        n act: give giver gav givet + uger
        n act: give giver gav givet + frist
        n act: kunne kan kunne kunnet + udelukke
        n act: takke takker takkede takket + nej
        n act: stille stiller stillede stillet + krav
        n act: insistere insisterer insisterede insisteret
        d say: hævde hævder hævdede hævdet hævdes
        d say: påstå påstår påstod påstået påstås
        d say: postulere postulerer postulerede postuleret
        d say: påberåbe påberåber påberåbte
        d say: bedyre bedyrer bedyrede bedyret
        d say: foregive foregiver foregav foregivet
        d say: bilde bilder bildte bildt + ind
        d say: pådutte pådutter påduttede påduttet
        d say: fable fabler fablede fablet
        d say: prale praler pralede pralet
        d act: udlægge udlægger udlagde udlagt + som
        d act: fremstille fremstiller fremstillede fremstillet + som
        d act: udgive udgiver udgav udgivet + for
        d act: sværte sværter sværtede sværtet + til
        d think: indbilde indbilder indbildte
        e say: påvise påviser påviste påvist
        e say: afsløre afslører afslørede afsløret
        e say: fastslå fastslår fastslog fastslået
        e say: dokumentere dokumenterer dokumenterede dokumenteret
        e say: bevise beviser beviste bevist
        e say: godtgøre godtgør godtgjorde godtgjort
        e say: konstatere konstaterer konstaterede konstateret konstateres
        e say: afdække afdækker afdækkede afdækket
        e say: blotlægge blotlægger blotlagde blotlagt
        e say: underbygge underbygger underbyggede underbygget
        e say: verificere verificerer verificerede verificeret
        e say: demonstrere demonstrerer demonstrerede demonstreret
        e say: eftervise efterviser efterviste eftervist
        """;
}
