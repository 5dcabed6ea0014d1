namespace Rhetor.Tests;

/// <summary>Made-up news in both languages, with what edits can upset: quotations over several sentences, headings, dialogue, speakers.</summary>
internal static class Texts
{
    public const string Danish = """
        Torvien giver Selvik frist til fredag

        Torviens premierminister, Anton Beres, stillede mandag Selvik et ultimatum. »Er skibene ikke væk fredag, lukker vi for gassen. Vi har
        advaret længe nok,« sagde han. Ifølge ministeriet har Selvik »ingen planer« om at svare.

        Udenrigsminister Pavel Drenko afviste kravet og kaldte det »en hån mod et frit folk«. Det er løgn, at Selvik har rørt kablet, sagde
        Drenko. Rusland vil svare med militære tekniske midler, hvis aftalen falder til jorden.

        - Vi har ikke rørt jeres penge. Det ved de godt, siger direktør Ulla Brandt.

        Eksperter mener, at konflikten kan vare i årevis. En blodtørstig hob fyldte molen. Færgen sejler til tiden.
        """;

    public const string English = """
        Torvia gives Selvik until Friday

        Prime Minister Anton Beres handed Selvik an ultimatum on Monday. “If the ships have not left by noon on Friday, we will cut off the gas.
        We have warned them long enough,” Beres said. According to the ministry, Selvik has “no plans” to answer.

        The foreign minister, Pavel Drenko, rejected the demand and called it “an insult to a free people”. It is a lie that Selvik touched the
        cable, he said. "We will answer by other means if we must," Drenko told reporters.

        Experts believe that the conflict may last for years. A bloodthirsty crowd filled the pier. The ferry runs on time.

        Torvia flexed its muscles in front of the cameras. What are they hiding?
        """;

    public const string German = "Die Fähre fährt heute pünktlich. Der Minister sagte nichts, und niemand hat ihn gefragt. Das Wetter bleibt schön.";

    public static string Repeated(string text, int times) => string.Join("\n\n", Enumerable.Repeat(text, times));
}
