namespace Rhetor.Rules.Tests;

public sealed class PatternTests
{
    [Theory]
    [InlineData("[{ form: bombe }]", "en Bombe faldt", "en [|Bombe|] faldt")]
    [InlineData("[{ form: [krig, fred] }]", "krig og fred", "[|krig|] og [|fred|]")]
    [InlineData("[{ lemma: angribe }]", "han angreb og angriber", "han [|angreb|] og [|angriber|]")]
    [InlineData("[{ lemma: angribe, form: angreb }]", "han angreb og angriber", "han [|angreb|] og angriber")]
    [InlineData("[{ pos: ADJ }]", "store bomber", "[|store|] bomber")]
    [InlineData("[{ pos: [ADJ, NOUN], op: \"+\" }]", "de store bomber faldt", "de [|store bomber|] faldt")]
    [InlineData("[{ feats: { Tense: Past } }]", "angriber og angreb", "angriber og [|angreb|]")]
    [InlineData("[{ feats: { Tense: [Pres, Past], Mood: Ind } }]", "bombede angriber", "bombede [|angriber|]")]
    [InlineData("[{ prefix: krigs }]", "krigsherren krigs", "[|krigsherren|] krigs")]
    [InlineData("[{ suffix: angreb }]", "et luftangreb", "et [|luftangreb|]")]
    [InlineData("[{ infix: bombe }]", "atombombens bombe", "[|atombombens|] bombe")]
    [InlineData("[{ like: \"(gen)+brug.*\" }]", "Gengenbruges brug", "[|Gengenbruges|] brug")]
    [InlineData("[{ form: bombe, negated: false }]", "ikke bombe, bombe", "ikke bombe, [|bombe|]")]
    [InlineData("[{ form: bombe, negated: true }]", "ikke bombe, bombe", "ikke [|bombe|], bombe")]
    [InlineData("[{ form: ven, quoted: true }]", "ven »ven«", "ven »[|ven|]«")]
    [InlineData("[{ shape: upper }]", "NATO Nato nato", "[|NATO|] Nato nato")]
    [InlineData("[{ shape: [upper, title] }]", "NATO Nato nato", "[|NATO|] [|Nato|] nato")]
    [InlineData("[{ entity: name }]", "den Putin ser", "den [|Putin|] ser")]
    [InlineData("[{ lemma: bombe, not: { pos: NOUN } }]", "bomben bombede", "bomben [|bombede|]")]
    [InlineData("[{ not: { form: [a, b] } }]", "a b c", "a b [|c|]")]
    [InlineData("[{ form: a }, {}, { form: c }]", "a b c", "[|a b c|]")]
    [InlineData("[{ form: a }, { op: \"{0,2}\" }, { form: c }]", "a b b c, a b b b c", "[|a b b c|], a b b b c")]
    [InlineData("[{ form: a }, { form: b, op: \"?\" }, { form: c }]", "a c a b c", "[|a c|] [|a b c|]")]
    [InlineData("[{ form: a, op: \"+\" }]", "a a b a", "[|a a|] b [|a|]")]
    [InlineData("[{ form: a, op: \"{2}\" }]", "a b a a", "a b [|a a|]")]
    [InlineData("[{ form: a, op: \"{2,}\" }]", "a b a a a", "a b [|a a a|]")]
    [InlineData("[{ form: a }, { form: b, op: \"*\" }]", "a b b", "[|a b b|]")]
    [InlineData("[{ any: [[{ form: a }, { form: b }], [{ form: c }]] }, { form: d }]", "a b d c d", "[|a b d|] [|c d|]")]
    [InlineData("[{ any: [{ form: a }, { form: b }], op: \"+\" }]", "a b c", "[|a b|] c")]
    [InlineData("[{ phrase: [vise tand] }]", "han Viser tænderne", "han [|Viser tænderne|]")]
    [InlineData("[{ phrase: [\"vise tænderne\", \"vise\"] }]", "viser, viser tænderne", "[|viser|], [|viser tænderne|]")]
    [InlineData("[{ phrase: [\"a b\", \"a b c\", \"b c d\"] }]", "a b c d", "[|a b c|] d")]
    [InlineData("[{ phrase: [\"nu, altså\"] }]", "nu, altså", "[|nu, altså|]")]
    [InlineData("[{ form: a }, { gap: 2 }, { form: b }]", "a x x b", "[|a x x b|]")]
    [InlineData("[{ form: a }, { gap: 2 }, { form: b }]", "a x x x b", "a x x x b")]
    [InlineData("[{ form: a }, { gap: 3 }, { form: b }]", "a, men b", "a, men b")]
    [InlineData("[{ form: a }, { gap: 3 }, { form: b }]", "a, x b", "[|a, x b|]")]
    [InlineData("[{ form: a }, { gap: 3 }, { form: b }]", "a; b", "a; b")]
    [InlineData("[{ form: a }, { gap: 3, within: sentence }, { form: b }]", "a, men b", "[|a, men b|]")]
    [InlineData("[{ form: a }, { gap: 5, within: sentence }, { form: b }]", "a. b", "a. b")]
    [InlineData("[{ at: sentence-start }, { form: a }]", "a a. »a a", "[|a|] a. »[|a|] a")]
    [InlineData("[{ form: a }, { at: sentence-end }]", "a a. b a", "a [|a|]. b [|a|]")]
    [InlineData("[{ at: clause-start }, { form: a }]", "a a, men a; a", "[|a|] a, men a; [|a|]")]
    [InlineData("[{ at: quote-start }, { form: a }]", "a »a a« a", "a »[|a|] a« a")]
    public void A_pattern_marks_what_the_table_of_the_format_says(string pattern, string text, string expected) =>
        Given.Marked(Given.Rule(pattern), text).Should().Be(expected);

    [Fact]
    public void Matching_is_leftmost_then_longest()
    {
        var rule = Given.Rule("[{ any: [[{ form: b }, { form: c }, { form: d }], [{ form: a }, { form: b }], [{ form: a }]] }]");

        Given.Marked(rule, "a b c d").Should().Be("[|a b|] c d");
    }

    [Fact]
    public void A_capture_reports_its_part_and_fills_the_message()
    {
        var set = Given.Set(Given.Rule("[{ lemma: angribe }, { gap: 2 }, { pos: NOUN, as: what }]", "message: \"{match}: {what}\""));

        var evidence = Given.Evidence(set, "de angriber med bomber").Should().ContainSingle().Subject;

        evidence.Message.Should().Be("angriber med bomber: bomber");
        evidence.Captures.Should().ContainSingle().Which.Name.Should().Be("what");
        evidence.Captures[0].Span.Start.Should().Be(16);
    }

    [Fact]
    public void A_capture_around_alternatives_spans_what_was_taken()
    {
        var set = Given.Set(Given.Rule("[{ form: x }, { any: [[{ form: a }, { form: b }], { form: c }], as: who }, { form: y }]", "message: \"{who}\""));

        Given.Evidence(set, "x a b y. x c y.").Select(e => e.Message).Should().Equal("a b", "c");
    }

    [Fact]
    public void A_match_never_crosses_a_sentence() =>
        Given.Marked(Given.Rule("[{ form: a }, { op: \"{0,3}\" }, { form: b }]"), "a. b. a b").Should().Be("a. b. [|a b|]");

    [Fact]
    public void A_lexicon_with_a_part_of_speech_refuses_a_plain_clash()
    {
        const string lexicon = "lexicon: harm\nlanguage: da\npos: VERB\nentries: [bombe, angribe]\n---\n";

        Given.Marked(lexicon + Given.Rule("[{ lemma: $harm }]"), "bomben bombede").Should().Be("bomben [|bombede|]");
    }

    [Fact]
    public void Lexicons_include_others_and_mix_with_words()
    {
        const string lexicons = "lexicon: one\nlanguage: da\nentries: [a]\n---\nlexicon: two\nlanguage: da\ninclude: [one]\nentries: [b, \"c d\"]\n---\n";

        Given.Marked(lexicons + Given.Rule("[{ form: [$two, e] }]"), "a b c d e").Should().Be("[|a|] [|b|] c d [|e|]");
        Given.Marked(lexicons + Given.Rule("[{ phrase: $two }]"), "a b c d e").Should().Be("[|a|] [|b|] [|c d|] e");
    }
}
