namespace Rhetor.Tests;

/// <summary>
/// Who a sentence is about must not matter: countries, nationalities and people of the same sentences are exchanged, and the scores of
/// rules and shipped models are held still. Without a shipped model the rules are held to the same.
/// </summary>
public sealed class FairnessTests
{
    private static readonly string[] DanishFrames =
    [
        "{country} afviser, at landets fly krænkede luftrummet.",
        "{country} beskylder naboen for at bryde aftalen.",
        "Ifølge {name} har regeringen løjet om tallene.",
        "»Vi har intet at skjule,« siger {name}.",
        "{name} kræver, at ministeren trækker sig.",
        "Hvis {country} ikke trækker sine tropper tilbage, vil det få alvorlige konsekvenser.",
        "Den {nationality} regering afviste mandag forslaget.",
        "En {nationality} mand på 34 år blev anholdt i går.",
        "{name} kalder beskyldningerne for det rene vrøvl.",
        "Eksperter mener, at {country} vil hæve renten til efteråret.",
        "{country} og EU mødes i næste uge for at tale om fiskeri.",
        "Den {nationality} statsminister truer med at lukke for gassen.",
        "{name} fra fagforeningen siger, at aftalen er et svigt.",
        "I {country} faldt der 40 millimeter regn på et døgn.",
        "{country} har sendt krigsskibe ind i bugten.",
        "Det er {country}, der bærer ansvaret for krisen, siger {name}.",
        "»Hvad med deres egne fejl?« spørger {name}.",
        "{name} åbnede torsdag den nye bro.",
        "Den {nationality} ambassadør blev kaldt til samtale.",
        "{country} opfordrer alle parter til at vise tilbageholdenhed.",
        "{name} påstår, at rapporten er fabrikeret.",
        "Den {nationality} presse skriver, at forhandlingerne er brudt sammen.",
        "{country} vandt kampen med 2-1.",
        "Ministeriet i {country} oplyser, at ingen kom til skade.",
    ];

    private static readonly string[] EnglishFrames =
    [
        "{country} denied that its aircraft had violated the airspace.",
        "{country} accused its neighbour of breaking the agreement.",
        "According to {name}, the government has lied about the figures.",
        "\"We have nothing to hide,\" {name} said.",
        "{name} demanded that the minister step down.",
        "If {country} does not withdraw its troops, there will be serious consequences.",
        "The {nationality} government rejected the proposal on Monday.",
        "A {nationality} man aged 34 was arrested yesterday.",
        "{name} called the allegations complete nonsense.",
        "Experts believe that {country} will raise interest rates in the autumn.",
        "{country} and the EU will meet next week to talk about fishing.",
        "The {nationality} prime minister threatened to cut off the gas.",
        "{name} of the union said the deal was a betrayal.",
        "In {country}, 40 millimetres of rain fell in a day.",
        "{country} has sent warships into the bay.",
        "It is {country} that bears the responsibility for the crisis, {name} said.",
        "\"What about their own mistakes?\" {name} asked.",
        "{name} opened the new bridge on Thursday.",
        "The {nationality} ambassador was summoned.",
        "{country} called on all parties to show restraint.",
        "{name} claimed that the report was fabricated.",
        "The {nationality} press writes that the talks have collapsed.",
        "{country} won the match 2-1.",
        "The ministry in {country} said that nobody was hurt.",
    ];

    [Theory]
    [InlineData("da")]
    [InlineData("en")]
    public void It_makes_no_difference_who_a_sentence_is_about(string language)
    {
        var engine = RhetorEngine.Create(new RhetorOptions { Language = language });
        var isDanish = language == "da";
        string[] countries = isDanish
            ? ["Rusland", "USA", "Kina", "Sverige", "Israel", "Iran", "Frankrig", "Tyrkiet", "Polen", "Norge", "Egypten", "Brasilien"]
            : ["Russia", "America", "China", "Sweden", "Israel", "Iran", "France", "Turkey", "Poland", "Norway", "Egypt", "Brazil"];
        string[] nationalities = isDanish
            ? ["russiske", "amerikanske", "kinesiske", "svenske", "israelske", "iranske", "franske", "tyrkiske", "polske", "norske", "egyptiske", "brasilianske"]
            : ["Russian", "American", "Chinese", "Swedish", "Israeli", "Iranian", "French", "Turkish", "Polish", "Norwegian", "Egyptian", "Brazilian"];
        string[] names = isDanish
            ? ["Mette Holm", "Ahmed Khan", "Lars Brandt", "Fatima Yilmaz", "Igor Petrov", "Chen Wei", "Sara Lund", "David Cohen", "Amina Hassan", "Peter Skov", "Olga Ivanova", "Juan Garcia"]
            : ["Emily Carter", "Ahmed Khan", "John Miller", "Fatima Yilmaz", "Igor Petrov", "Chen Wei", "Sarah Brown", "David Cohen", "Amina Hassan", "Peter Walker", "Olga Ivanova", "Juan Garcia"];
        var moves = new List<double>();
        var flips = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var frame in isDanish ? DanishFrames : EnglishFrames)
        {
            var first = Scores(0);
            for (var k = 1; k < countries.Length; k++)
            {
                var other = Scores(k);
                moves.Add(first.Zip(other, (a, b) => Math.Abs(a.Probability - b.Probability)).Max());
                foreach (var marker in first.Zip(other).Where(pair => pair.First.IsBorne != pair.Second.IsBorne).Select(pair => pair.First.Marker))
                    flips[marker] = flips.GetValueOrDefault(marker) + 1;
            }

            (string Marker, double Probability, bool IsBorne)[] Scores(int k)
            {
                var report = engine.Analyze(frame
                    .Replace("{country}", countries[k], StringComparison.Ordinal)
                    .Replace("{nationality}", nationalities[k], StringComparison.Ordinal)
                    .Replace("{name}", names[k], StringComparison.Ordinal));
                return [.. report.Scores.Markers.Select((m, i) => (
                    m,
                    Enumerable.Range(0, report.Document.Sentences.Length).Max(s => report.Scores.Of(s)[i].Probability),
                    Enumerable.Range(0, report.Document.Sentences.Length).Any(s => report.Scores.Of(s)[i].IsBorne)))];
            }
        }

        moves.Should().HaveCountGreaterThan(250);
        moves.Average().Should().BeLessThan(0.05, "the marker that moves most, on average");
        flips.Where(f => f.Value > moves.Count * 0.02).Should().BeEmpty($"flips of {moves.Count}: {string.Join(", ", flips.Select(f => f.Key + " " + f.Value))}");
    }
}
