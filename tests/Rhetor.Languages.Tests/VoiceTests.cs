using Rhetor.Documents;

namespace Rhetor.Languages.Tests;

public sealed class VoiceTests
{
    [Theory]
    [InlineData("Ifølge USA er der tropper ved grænsen.", "USA")]
    [InlineData("Rusland har sagt, at øvelsen er slut.", "Rusland")]
    [InlineData("Broen åbner i maj, oplyser Vejdirektoratet.", "Vejdirektoratet")]
    [InlineData("Det oplyser guvernøren i regionen, Oleh Tkatjuk, i en video.", "Oleh Tkatjuk")]
    [InlineData("Estlands ambassadør, Marju Teder, sagde, at flyene var væk.", "Marju Teder")]
    [InlineData("Minister Karla Vinge afviser kritikken.", "Karla Vinge")]
    public void Danish_reported_speech_is_indirect_and_has_its_holder(string text, string speaker)
    {
        var sentence = Reading.Danish(text).Sentences[0];

        sentence.Voice.Should().Be(Voice.Indirect);
        sentence.Attribution.Speaker.Should().Contain(speaker);
    }

    [Theory]
    [InlineData("According to Kyiv, the road is open.", "Kyiv")]
    [InlineData("The bridge will open in May, the ministry said.", "the ministry")]
    [InlineData("Alan Prewett told the jury that he had not known.", "Alan Prewett")]
    [InlineData("The mayor, Ann Lee, said the road was closed.", "Ann Lee")]
    public void English_reported_speech_is_indirect_and_has_its_holder(string text, string speaker)
    {
        var sentence = Reading.English(text).Sentences[0];

        sentence.Voice.Should().Be(Voice.Indirect);
        sentence.Attribution.Speaker.Should().Contain(speaker);
    }

    [Theory]
    [InlineData("Toget kom ikke til tiden.")]
    [InlineData("Byrådet mødes tirsdag på rådhuset.")]
    public void Plain_sentences_are_the_authors(string text) => Reading.Danish(text).Sentences[0].Voice.Should().Be(Voice.Author);

    [Theory]
    [InlineData("Rusland hævder, at broen er åben.", Stance.Distance)]
    [InlineData("Rusland siger, at broen er åben.", Stance.Neutral)]
    [InlineData("Kommissionen fastslår, at broen er åben.", Stance.Endorse)]
    public void The_verb_tells_the_stance(string text, Stance stance) =>
        Reading.Danish(text).Sentences[0].Attribution.Stance.Should().Be(stance);

    [Fact]
    public void A_quotation_without_a_tag_has_the_speaker_of_the_one_before()
    {
        var document = Reading.Danish("»Vi kører videre,« siger forhandler Mona Bruun. »Der er ikke mere at tale om.«");

        document.Sentences[1].Attribution.Speaker.Should().Be("Mona Bruun");
    }

    [Fact]
    public void A_pronoun_and_a_last_name_stand_for_the_full_name()
    {
        var document = Reading.English("Carol Smith came late. “We waited,” she said. Smith said that the train was full.");

        document.Sentences[1].Attribution.Speaker.Should().Be("Carol Smith");
        document.Sentences[2].Attribution.Speaker.Should().Be("Carol Smith");
    }

    [Theory]
    [InlineData(
        "Kritikken afviste den svenske minister og partiets næstformand, Sigurd Lindqvist, straks, da han blev spurgt af Radio Øst:\n\n"
        + "»Mener I stadig, at broen er farlig, eller har I læst rapporten,« spurgte ministeren og tilføjede:\n\n"
        + "»Broen er ny. Den holder i hundrede år.«")]
    public void A_role_behind_a_quotation_is_the_one_named_before_who_goes_on_after_the_colon(string text)
    {
        var spoken = Reading.Danish(text).Sentences.Skip(1).ToArray();

        spoken.Should().HaveCountGreaterThanOrEqualTo(2).And.OnlyContain(static s => s.Voice == Voice.Direct);
        spoken.Should().OnlyContain(static s => s.Attribution.Speaker == "Sigurd Lindqvist");
    }

    [Theory]
    [InlineData("Paula Quist, a minister in Bern, opened the exchange at noon on Saturday: “We will not sell the lake to anybody.”", "Paula Quist")]
    [InlineData("Eva Lund, a Liberal from Hove, was brief: “We will not pay for the bridge.”", "Eva Lund")]
    [InlineData("Lima's answer came an hour later and ran to four words: “The lake is ours.”", "Lima")]
    public void Before_a_colon_neither_a_day_nor_a_place_speaks_and_a_possessor_does(string text, string speaker)
    {
        var sentence = Reading.English(text).Sentences[0];

        sentence.Voice.Should().Be(Voice.Direct);
        sentence.Attribution.Speaker.Should().Be(speaker);
    }

    [Fact]
    public void A_sentence_that_ends_with_a_colon_announces_who_speaks_next()
    {
        var document = Reading.Danish("Så svarede Karla Vinge:\n\n»Det gjorde vi ikke.«");

        document.Sentences[0].Voice.Should().Be(Voice.Author);
        document.Sentences[1].Attribution.Speaker.Should().Be("Karla Vinge");
    }

    [Fact]
    public void Turns_of_a_transcript_are_direct()
    {
        var document = Reading.English("HOST: Good evening.\n\nDRONOV: It rained.\n\nHOST: So it did.\n\nDRONOV: All day.");

        document.Sentences.Should().OnlyContain(static sentence => sentence.Voice == Voice.Direct);
        document.Sentences[1].Attribution.Speaker.Should().Be("DRONOV");
    }

    [Fact]
    public void Reporting_verbs_report_whatever_their_form()
    {
        foreach (var (language, verbs) in ((string, string[])[])[
            ("da", ["hævder", "oplyste", "fortalt", "understreger", "benægter", "meddelte"]),
            ("en", ["claims", "stated", "insisted", "denied", "warned", "added"])])
        {
            foreach (var verb in verbs)
            {
                var text = language == "da" && verb == "fortalt" ? "Minister Karla Vinge har fortalt, at det er slut."
                    : language == "da" ? $"Minister Karla Vinge {verb}, at det er slut." : $"Minister Carol Smith {verb} that it was over.";
                Reading.In(language, text).Sentences[0].Voice.Should().Be(Voice.Indirect, "of \"{0}\"", text);
            }
        }
    }

    [Theory]
    [InlineData("da", "Ministeren krævede af kommunen, at broen lukkes.", "kommunen")]
    [InlineData("da", "»De løj, Peter Holm,« sagde Karla Vinge.", "Peter Holm")]
    [InlineData("en", "The minister warned that Russia would answer.", "Russia")]
    [InlineData("en", "\"You lied to us, Mr. Holt,\" said Ana Brun.", "Holt")]
    [InlineData("en", "Baku accused Yerevan of shelling the road.", "Yerevan")]
    [InlineData("en", "The bridge is open again, the minister said.", null)]
    [InlineData("da", "Broen er åben igen, siger ministeren.", null)]
    public void The_target_is_whom_the_words_are_aimed_at(string language, string text, string? target) =>
        Reading.In(language, text).Sentences[0].Attribution.Target.Should().Be(target);

    [Fact]
    public void Who_answers_aims_at_whoever_spoke_before()
    {
        var answer = Reading.English("Peter Holt said that the bridge was hers.\n\n\"She has no proof,\" retorted Karen Vance.").Sentences[1].Attribution;

        answer.Speaker.Should().Be("Karen Vance");
        answer.Target.Should().Be("Peter Holt");
    }

    [Fact]
    public void A_whole_sentence_quoted_behind_a_colon_is_speech_whatever_stands_before()
    {
        var sentence = Reading.Danish("Kaptajn Oluf Krag tror det ikke: »Skibet er solgt.«").Sentences[0];

        sentence.Voice.Should().Be(Voice.Direct);
        sentence.Attribution.Speaker.Should().Contain("Oluf Krag");
    }

    [Theory]
    [InlineData("Styrken skulle have krydset grænsen natten til torsdag.", Voice.Indirect)]
    [InlineData("Flyet skal have ramt en skole.", Voice.Indirect)]
    [InlineData("Du skulle have sagt det i går.", Voice.Author)]
    [InlineData("Slusen skulle efter planen have åbnet i marts.", Voice.Author)]
    [InlineData("Efter planen skulle slusen have åbnet i marts.", Voice.Author)]
    [InlineData("Hvis hun skulle have vundet, måtte hun løbe.", Voice.Author)]
    public void A_modal_and_a_perfect_are_hearsay(string text, Voice voice) => Reading.Danish(text).Sentences[0].Voice.Should().Be(voice);

    [Theory]
    [InlineData("da", "Svaret fra Kyiv var, at man ikke forhandlede.", "Kyiv")]
    [InlineData("en", "Dodoma's answer was that Lilongwe had been first to tear the map.", "Dodoma")]
    [InlineData("en", "The company would not have the sentence in its report.", "The company")]
    [InlineData("en", "The U.N. puts the number of people on the road since March at 1.1 million.", "The U.N.")]
    [InlineData("en", "The UN secretary-general said that the talks had failed.", "The UN secretary-general")]
    [InlineData("en", "\"They took my boat,\" said a woman of 52 who is known on the quay as Mama Rosa.", "Mama Rosa")]
    [InlineData("en", "“Not one of ours was there,” is how Kigali put it on Friday.", "Kigali")]
    [InlineData("en", "The mayor resigned on Monday, citing health problems.", "The mayor")]
    [InlineData("en", "A spokesman said the company had lost the contract, blaming rivals in Asia.", "A spokesman")]
    public void Who_reports_is_found_without_a_verb_of_saying_too(string language, string text, string speaker)
    {
        var attribution = Reading.In(language, text).Sentences[0].Attribution;

        attribution.Voice.Should().NotBe(Voice.Author);
        attribution.Speaker.Should().Be(speaker);
    }

    [Theory]
    [InlineData("da", "Transportminister Arvid Brun åbnede broen. »Den holder,« siger ministeren.", "Arvid Brun")]
    [InlineData("da", "Ane Lykke fra foreningen Ulven Velkommen siger, at skoven er stor.", "Ane Lykke")]
    [InlineData("en", "Ruth Vale, the ministry's spokeswoman, arrived late. \"It rains,\" the spokeswoman said.", "Ruth Vale")]
    [InlineData("en", "Peter Holt met the mayor, Karen Vance. \"It rains,\" she said.", "Karen Vance")]
    [InlineData("en", "The crew of the Lazy Susan waited with Karen Vance. \"It rains,\" she said.", "Karen Vance")]
    public void A_role_or_a_pronoun_becomes_the_name_that_the_text_offers(string language, string text, string speaker) =>
        Reading.In(language, text).Sentences[^1].Attribution.Speaker.Should().Be(speaker);

    [Fact]
    public void A_numbered_headline_ends_where_its_text_begins()
    {
        var document = Reading.English("""
            Good morning, here are three things to know.

            1. Port: Nobody was on the quay Our correspondent went there and saw a crowd.

            2. Budget minister sharpens her knife The figures come at eleven.

            3. WATER COMPANY LOSES CASE Leaks rose by a tenth last year.
            """);

        document.Sentences.Where(static s => s.Voice == Voice.Headline).Select(s => document.Text.ToString(s.Span)).Should().Equal(
            "1. Port: Nobody was on the quay", "2. Budget minister sharpens her knife", "3. WATER COMPANY LOSES CASE");
    }

    [Theory]
    [InlineData("da")]
    [InlineData("en")]
    public void Who_speaks_does_not_depend_on_what_else_is_asked_for(string language)
    {
        var text = language == "da" ? "Karla Vinge siger, at broen falder. »Den holder ikke,« tilføjer hun." : "Karen Vance said the bridge would fall. \"It will not hold,\" she added.";

        Reading.In(language, text, Annotations.Voice).Sentences.Select(static s => s.Attribution)
            .Should().Equal(Reading.In(language, text, Annotations.All).Sentences.Select(static s => s.Attribution));
    }

    [Theory]
    [InlineData("da", "Moskva afviste kravet.", "Moskva")]
    [InlineData("da", "Torvia afviste kravet.", "Torvia")]
    [InlineData("en", "Torvia rejected the demand.", "Torvia")]
    [InlineData("en", "The ministry denied the report.", "The ministry")]
    public void An_act_of_speech_is_reported_and_has_its_holder(string language, string text, string speaker)
    {
        var attribution = Reading.In(language, text).Sentences[0].Attribution;

        attribution.Voice.Should().Be(Voice.Indirect);
        attribution.Speaker.Should().Contain(speaker);
    }

    [Theory]
    [InlineData("da", "Holt afviste ni skud i anden halvleg.")]
    [InlineData("en", "Had they told us, we would have stayed at home.")]
    public void What_only_looks_like_an_act_of_speech_is_the_authors(string language, string text) =>
        Reading.In(language, text).Sentences[0].Voice.Should().Be(Voice.Author);

    [Fact]
    public void A_list_in_which_nobody_speaks_twice_is_no_transcript()
    {
        const string Text = """
            Harbour Party: A small party that wants the quay back. It has two seats.

            Northern League: Farmers founded it in 1921. Its leader once ran a campaign called "Save our barns".

            Civic Union: The moderates of the island. They have governed for nine years.

            Free List: A handful of independents.
            """;

        Reading.In("en", Text).Sentences.Should().OnlyContain(sentence => sentence.Voice != Voice.Direct);
    }

    [Fact]
    public void What_somebody_is_reported_to_call_a_thing_leaves_the_report_indirect()
    {
        const string Text = "Nordland har sagt, at landet ikke har nogen planer om at besætte havnen, men har også advaret, at hvis garantierne ikke kommer, så får alle et svar med det, de kalder for 'andre tekniske midler'.";

        var attribution = Reading.In("da", Text).Sentences[0].Attribution;

        (attribution.Voice, attribution.Speaker).Should().Be((Voice.Indirect, (string?)"Nordland"));
    }

    [Theory]
    [InlineData("da", "Præsidenten talte i går. Øvelsen kalder de for 'Fælles vagt 2025', og den varer en uge.")]
    [InlineData("en", "The president spoke on Monday. They call the drill 'Common guard 2025', and it lasts a week.")]
    public void The_name_of_a_thing_is_no_speech(string language, string text) =>
        Reading.In(language, text).Sentences[1].Voice.Should().NotBe(Voice.Direct);

    [Theory]
    [InlineData("da", "Tilsyneladende havde ingen fortalt borgmesteren om broen.")]
    [InlineData("en", "Apparently nobody had told the mayor about the bridge.")]
    public void What_seems_so_to_the_writer_is_the_writers(string language, string text) =>
        Reading.In(language, text).Sentences[0].Voice.Should().Be(Voice.Author);

    [Theory]
    [InlineData("da", "Rygtet i byen er, at broen falder.")]
    [InlineData("en", "The rumour in town is that the bridge will fall.")]
    [InlineData("da", "Efter sigende er broen lukket.")]
    [InlineData("da", "Angiveligt er broen lukket.")]
    [InlineData("en", "Allegedly the bridge is closed.")]
    public void Hearsay_is_indirect_keeps_its_distance_and_has_no_holder(string language, string text)
    {
        var attribution = Reading.In(language, text).Sentences[0].Attribution;

        (attribution.Voice, attribution.Stance, attribution.Speaker).Should().Be((Voice.Indirect, (Stance?)Stance.Distance, (string?)null));
    }

    [Theory]
    [InlineData("da", "Den såkaldte folkeafstemning blev holdt søndag.")]
    [InlineData("en", "The so-called referendum was held on Sunday.")]
    public void A_writer_who_says_so_called_keeps_a_distance(string language, string text)
    {
        var attribution = Reading.In(language, text).Sentences[0].Attribution;

        attribution.Voice.Should().Be(Voice.Author);
        attribution.Stance.Should().Be(Stance.Distance);
    }

    [Theory]
    [InlineData("da", "Minsk foregiver, at broen er åben.", Stance.Distance)]
    [InlineData("da", "Kommissionen godtgør, at broen er åben.", Stance.Endorse)]
    [InlineData("da", "Politiet bekræfter, at broen er åben.", Stance.Endorse)]
    [InlineData("en", "The ministry insists that the bridge is open.", Stance.Distance)]
    [InlineData("en", "The ministry boasted that the bridge was open.", Stance.Distance)]
    [InlineData("en", "The commission verified that the bridge was open.", Stance.Endorse)]
    [InlineData("en", "The police confirmed that the bridge was open.", Stance.Endorse)]
    public void Verbs_of_doubt_keep_a_distance_and_verbs_of_proof_endorse(string language, string text, Stance stance) =>
        Reading.In(language, text).Sentences[0].Attribution.Stance.Should().Be(stance);

    [Fact]
    public void A_tag_with_words_behind_it_speaks_for_the_quotation_from_its_start()
    {
        var document = Reading.English("Fellow senators praised him.\n\n“It rained on Sunday. It rains again,” Governor Ann Lee said at a news conference last week.");

        document.Sentences.Skip(1).Should().HaveCount(2).And.OnlyContain(static s => s.Attribution.Speaker == "Ann Lee");
    }

    [Fact]
    public void They_within_a_report_are_its_holder()
    {
        var document = Reading.Danish("Ifølge USA er broen lukket. Rusland har sagt, at der kommer et svar fra Rusland med det de kalder »andre og hårdere midler«.");

        document.Sentences[1].Attribution.Speaker.Should().Be("Rusland");
    }

    [Fact]
    public void A_day_before_a_name_is_no_part_of_it() =>
        Reading.English("Wednesday Ann Holt said the road was closed.").Sentences[0].Attribution.Speaker.Should().Be("Ann Holt");

    [Theory]
    [InlineData("en", "Unlike Anna Reed, the mayor said little. Reed said that the road was closed.", "Anna Reed")]
    [InlineData("en", "Currently, 72% of Danes say the trains are on time.", "72% of Danes")]
    [InlineData("en", "Deborah White, vice chair of medicine at the hospital in Leeds, said a majority of her patients were well.", "Deborah White")]
    [InlineData("en", "The plan comes as no surprise to many observers, who note that the harbour was sold last year.", "many observers")]
    [InlineData("da", "Ifølge Lokalavisen Vestegnen omfatter undersøgelsen hele Region Sjælland.", "Lokalavisen Vestegnen")]
    [InlineData("da", "Men pressechef i foreningen og redaktør af Magasinet Havnen, Finn Holm, forklarer, at færgen sejler igen.", "Finn Holm")]
    public void The_speaker_is_the_phrase_that_speaks_and_no_more(string language, string text, string speaker) =>
        Reading.In(language, text).Sentences[^1].Attribution.Speaker.Should().Be(speaker);

    [Fact]
    public void A_pronoun_stands_for_a_person_not_for_a_house_or_a_people()
    {
        var document = Reading.English("Peter Hall met the staff of Weiler Hospital. Most Danes said that the trains were late. “We waited,” he said.");

        document.Sentences[2].Attribution.Speaker.Should().Be("Peter Hall");
    }

    [Fact]
    public void A_day_is_no_part_of_a_name()
    {
        var document = Reading.English("“We waited,” Carol Smith said. “We are still here,” she said on Twitter Wednesday. “Nobody came,” she said.");

        document.Sentences[2].Attribution.Speaker.Should().Be("Carol Smith");
    }

    [Fact]
    public void A_preposition_before_a_colon_names_no_speaker() =>
        Reading.Danish("I Metal Gear Solid: Spillet er langt, og banerne er svære.").Sentences[0].Voice.Should().Be(Voice.Author);
}
