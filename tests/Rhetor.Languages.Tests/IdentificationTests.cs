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
    [InlineData("uk", "Уряд не хоче говорити про те, що сталося з новими поїздами, але міністр вважає, що потрібне розслідування.")]
    public void A_paragraph_is_in_its_language(string code, string text) => LanguageIdentifier.Identify(text).Code.Should().Be(code);

    [Theory]
    [InlineData("")]
    [InlineData("12.30 – 14.15")]
    [InlineData("Zxq vrrt klmp wqs brtt.")]
    public void What_is_in_no_language_is_undetermined(string text) => LanguageIdentifier.Identify(text).Code.Should().Be("und");

    [Fact]
    public void A_language_without_a_pack_has_the_generic_layer() => LanguageCatalog.Get("fr").Code.Should().Be("und");
}
