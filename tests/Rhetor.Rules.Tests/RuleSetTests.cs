using Rhetor.Markers;

namespace Rhetor.Rules.Tests;

public sealed class RuleSetTests
{
    [Fact]
    public void A_later_pack_overrides_a_rule_of_the_same_id()
    {
        var set = Given.Set(Given.Rule("[{ form: x }]"), Given.Rule("[{ form: y }]"));

        set.Faults.Should().BeEmpty();
        Given.Marked(set, "x y").Should().Be("x [|y|]");
    }

    [Theory]
    [InlineData("id: da.direct-threat.test\nstatus: off")]
    [InlineData("disable: [da.direct-threat.test]")]
    [InlineData("disable: da.direct-threat.test")]
    public void A_later_pack_switches_a_rule_off(string pack)
    {
        var set = Given.Set(Given.Rule("[{ form: x }]"), pack);

        set.Faults.Should().BeEmpty();
        set.Rules.Should().BeEmpty();
    }

    [Fact]
    public void Switching_off_a_rule_that_is_not_there_is_a_fault_with_the_nearest_id()
    {
        var fault = Given.Set(Given.Rule("[{ form: x }]"), "disable: [da.direct-threat.tset]").Faults.Should().ContainSingle().Subject;

        fault.Id.Should().Be(RuleDiagnosticIds.UnknownRule);
        fault.Suggestion.Should().Be("da.direct-threat.test");
    }

    [Fact]
    public void A_later_lexicon_replaces_or_by_including_itself_extends_the_old_one()
    {
        var rules = "lexicon: words\nlanguage: da\nentries: [a]\n---\n" + Given.Rule("[{ form: $words }]");

        Given.Marked(Given.Set(rules, "lexicon: words\nlanguage: da\nentries: [b]"), "a b").Should().Be("a [|b|]");
        Given.Marked(Given.Set(rules, "lexicon: words\nlanguage: da\ninclude: [words]\nentries: [b]"), "a b").Should().Be("[|a|] [|b|]");
    }

    [Fact]
    public void Users_add_markers_of_their_own()
    {
        var set = Given.Set("markers:\n  - { id: ME1, slug: sarcasm, title: Sarcasm, description: Bites., severity: suggestion, prior: -3, threshold: 0.7 }", Given.Rule("[{ form: x }]", id: "da.sarcasm.test"));

        set.Faults.Should().BeEmpty();
        set.Markers.Find("ME1")!.Should().BeEquivalentTo(new { Slug = "sarcasm", Prior = -3.0, DefaultThreshold = 0.7, DefaultSeverity = Severity.Suggestion });
        set.Descriptors.Should().ContainSingle().Which.Marker.Should().Be("sarcasm");
    }

    [Fact]
    public void Experimental_rules_are_off_unless_asked_for()
    {
        var rule = Given.Rule("[{ form: x }]", "status: experimental");

        Given.Marked(Given.Set(rule), "x").Should().Be("x");
        Given.Set(rule).Rules.Should().ContainSingle().Which.IsEnabled.Should().BeFalse();
        Given.Marked(Given.Set(new RuleSetOptions { IncludeExperimental = true }, rule), "x").Should().Be("[|x|]");
    }

    [Fact]
    public void The_fingerprint_depends_on_what_decides_about_hits_and_on_nothing_else()
    {
        var one = Given.Set(Given.Rule("[{ form: [x, y] }]"));

        Given.Set("# a comment\n" + Given.Rule("[ { form: [ 'x', y ] } ]", "message: another text")).Fingerprint.Should().Be(one.Fingerprint);
        Given.Set(Given.Rule("[{ form: [x, z] }]")).Fingerprint.Should().NotBe(one.Fingerprint);
        Given.Set(Given.Rule("[{ form: [x, y] }]", "strength: weak")).Fingerprint.Should().NotBe(one.Fingerprint);
        Given.Set("lexicon: l\nlanguage: da\nentries: [a]\n---\n" + Given.Rule("[{ form: [x, y] }]")).Fingerprint.Should().NotBe(one.Fingerprint);
        one.Fingerprint.Should().MatchRegex("^[0-9a-f]{64}$");
    }

    [Fact]
    public void The_fingerprint_of_a_language_hangs_on_its_own_rules_and_those_of_every_language()
    {
        var danish = Given.Rule("[{ form: x }]");
        var one = Given.Set(danish).FingerprintFor("da");
        Given.Set(danish, Given.Rule("[{ form: y }]", id: "en.denial.other"), "lexicon: l\nlanguage: en\nentries: [a]").FingerprintFor("da").Should().Be(one);
        Given.Set(danish, Given.Rule("[{ form: y }]", id: "und.denial.other")).FingerprintFor("da").Should().NotBe(one);
        Given.Set(danish, "lexicon: l\nlanguage: und\nentries: [a]").FingerprintFor("da").Should().NotBe(one);
        Given.Set(danish).FingerprintFor("en").Should().NotBe(one);
    }

    [Fact]
    public void A_descriptor_says_all_that_the_file_says()
    {
        var set = Given.Set(Given.Rule("[{ form: x }]", "strength: strong\nstatus: test\nsince: 0.2.0\ngroup: g\nmessage: \"m {match}\"\nreferences: [r1, r2]"));

        set.Descriptors.Should().ContainSingle().Which.Should().BeEquivalentTo(new
        {
            Id = "da.direct-threat.test",
            Title = "Test",
            Marker = "direct-threat",
            Language = "da",
            Strength = Analysis.Strength.Strong,
            Status = Analysis.RuleStatus.Test,
            MessageFormat = "m {match}",
            EffectiveGroup = "g",
            Since = "0.2.0",
            References = new[] { "r1", "r2" },
        });
    }

    [Fact]
    public void Rules_of_any_language_read_every_language()
    {
        var set = Given.Set(Given.Rule("[{ form: x }]", id: "und.denial.any"));

        Given.Marked(set, "x").Should().Be("[|x|]");
    }

    [Fact]
    public async Task One_analyzer_serves_many_threads()
    {
        var set = Given.Set(Given.Rule("[{ form: a, op: \"+\" }, { lemma: b }]") + "---\n" + Given.Rule("[{ form: c }]", "unless: [{ id: u, anywhere: [{ form: d }] }]", "da.denial.other"));
        var texts = Enumerable.Range(0, 50).Select(i => string.Join(' ', Enumerable.Range(0, 100).Select(k => "abcd.,"[(i * k * 7 + k) % 6]))).ToList();
        var alone = texts.Select(t => Given.Marked(set, t)).ToList();

        var together = await Task.WhenAll(texts.Select(t => Task.Run(() => Given.Marked(set, t))));

        together.Should().Equal(alone);
    }
}
