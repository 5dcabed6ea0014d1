using Rhetor.Languages.Identification;

namespace Rhetor.Languages.Tests;

public sealed class IdentificationTests
{
    [Theory]
    [InlineData("da", "Regeringen vil ikke sige noget om, hvad der er sket med de nye tog, men ministeren mener, at der er brug for en undersøgelse af sagen inden sommer.")]
    [InlineData("en", "The government would not say what had happened to the new trains, but the minister thinks that an inquiry into the matter is needed before the summer.")]
    [InlineData("no", "Regjeringen vil ikke si noe om hva som har skjedd med de nye togene, men statsråden mener at det trengs en undersøkelse av saken før sommeren kommer.")]
    [InlineData("sv", "Regeringen vill inte säga något om vad som har hänt med de nya tågen, men ministern anser att det behövs en utredning av frågan före sommaren.")]
    [InlineData("de", "Die Regierung will nicht sagen, was mit den neuen Zügen passiert ist, aber der Minister meint, dass vor dem Sommer eine Untersuchung nötig sei.")]
    [InlineData("nl", "De regering wil niet zeggen wat er met de nieuwe treinen is gebeurd, maar de minister vindt dat er voor de zomer een onderzoek moet komen.")]
    [InlineData("no", "Politiet ber vitner om å melde seg etter at en bil kjørte inn i et gjerde ved skolen tirsdag kveld. Ingen ble skadet, men gjerdet må byttes.")]
    [InlineData("da", "Politiet beder vidner om at melde sig, efter at en bil kørte ind i et hegn ved skolen tirsdag aften. Ingen kom til skade, men hegnet skal skiftes.")]
    [InlineData("sv", "Polisen ber vittnen att höra av sig efter att en bil körde in i ett staket vid skolan på tisdagskvällen. Ingen skadades, men staketet måste bytas.")]
    [InlineData("fr", "La police demande aux témoins de se manifester après qu'une voiture a heurté une clôture près de l'école mardi soir. Personne n'a été blessé.")]
    [InlineData("es", "La policía pide a los testigos que se presenten después de que un coche chocara contra una valla junto a la escuela el martes. Nadie resultó herido.")]
    [InlineData("de", "Die Polizei bittet Zeugen, sich zu melden, nachdem ein Auto am Dienstagabend in einen Zaun an der Schule gefahren war. Verletzt wurde niemand.")]
    [InlineData("nl", "De politie vraagt getuigen zich te melden nadat een auto dinsdagavond bij de school tegen een hek was gereden. Niemand raakte daarbij gewond.")]
    [InlineData("en", "The police ask witnesses to come forward after a car drove into a fence by the school on Tuesday evening. Nobody was hurt, but the fence is broken.")]
    [InlineData("no", "Båten gikk på grunn like utenfor havna, og mannskapet ble hentet av en fiskeskøyte. De var kalde og våte, men hadde det ellers bra, sier lensmannen.")]
    [InlineData("da", "Båden gik på grund lige uden for havnen, og mandskabet blev hentet af en fiskekutter. De var kolde og våde, men havde det ellers godt, siger politiet.")]
    [InlineData("uk", "Уряд не хоче говорити про те, що сталося з новими поїздами, але міністр вважає, що потрібне розслідування.")]
    public void A_paragraph_is_in_its_language(string code, string text) => LanguageIdentifier.Identify(text).Code.Should().Be(code);

    [Theory]
    [InlineData("")]
    [InlineData("12.30 – 14.15")]
    [InlineData("Zxq vrrt klmp wqs brtt.")]
    [InlineData("qwpoeir zmxncbv qpwoei rutyal skdjfh gzmxnc bvqpwo eiruty alskdj fhgzmx ncbvqp woeiru tyalsk djfhgz mxncbv qpwoei ruty")]
    public void What_is_in_no_language_is_undetermined(string text) => LanguageIdentifier.Identify(text).Code.Should().Be("und");
}
