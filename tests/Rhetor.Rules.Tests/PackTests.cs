using Rhetor.Rules.Compilation;
using Rhetor.Rules.Packing;
using Rhetor.Rules.Syntax;

namespace Rhetor.Rules.Tests;

/// <summary>What a build makes of the shipped files says the same as they do.</summary>
public sealed class PackTests
{
    private static readonly RuleSource Files = RuleSource.FromPath(Path.Combine(AppContext.BaseDirectory, "rules"), "rules");
    private static readonly PackedCopy Packed = new(Files);

    [Fact]
    public void A_pack_says_all_that_its_files_say()
    {
        var (read, packed) = (RuleSet.Load(Files), RuleSet.Load(Packed));

        packed.Faults.Should().BeEmpty();
        packed.Markers.Markers.Should().BeEquivalentTo(read.Markers.Markers);
        packed.Fingerprint.Should().Be(read.Fingerprint);
        packed.Rules.Select(Head).Should().Equal(read.Rules.Select(Head));
        packed.Rules.SelectMany(r => r.Examples).Should().Equal(read.Rules.SelectMany(r => r.Examples));
    }

    [Fact]
    public void What_is_known_of_an_unread_body_is_true()
    {
        var rules = Packed.Parse([]).Files.SelectMany(f => f.Rules).ToList();

        rules.Should().NotBeEmpty();
        rules.Where(r => r.Body.Digest != Canonical.DigestOf(r.Body.Value) || r.Body.Needs != NeedsFinder.Of(r.Body.Value)
            || !r.Body.Exceptions.SequenceEqual(r.Unless.Select(u => u.Id!))).Should().BeEmpty();
    }

    [Fact]
    public void A_pack_of_what_a_pack_holds_is_the_same_to_the_byte() => PackedCopy.Pack(Packed).Should().Equal(PackedCopy.Pack(Files));

    [Theory]
    [InlineData("lexicon: NAME\nlanguage: da\nentries: [\"to ord\", \"tre ord til\"]")]
    [InlineData("lexicon: NAME\nlanguage: da\nentries: [ord]\ninclude: [findes-ikke]")]
    [InlineData("disable: [da.denial.findes-ikke]")]
    public void Own_files_that_break_packed_rules_are_told_the_same_places(string own)
    {
        var name = Files.Parse([]).Files.SelectMany(f => f.Rules).Where(r => r.Language == "da").SelectMany(r => r.Pattern.Elements).OfType<TokenSyntax>()
            .SelectMany(t => t.Constraints.Constraints).SelectMany(c => c.Values).First(v => v.IsLexicon).Text;
        var text = RuleSource.FromText(own.Replace("NAME", name, StringComparison.Ordinal), "own.yml");

        var faults = RuleSet.Load(Packed, text).Faults;

        faults.Should().NotBeEmpty().And.Equal(RuleSet.Load(Files, text).Faults);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("da.denial.denies-charge", null)]
    [InlineData(null, "da.denial.own")]
    [InlineData(null, "da.denial.denies-charge")]
    public void A_pack_finds_what_its_files_find(string? disabled, string? own)
    {
        var options = new RuleSetOptions { Disabled = disabled is null ? [] : [disabled] };
        var more = own is null ? [] : new[] { RuleSource.FromText(Given.Rule("[{ form: anklagen }]", id: own), "own.yml") };
        var (read, packed) = (RuleSet.Load(options, [Files, .. more]), RuleSet.Load(options, [Packed, .. more]));
        var text = string.Join("\n\n", read.Rules.Where(r => r.Descriptor.Language == "da").Select(r => MarkedText.Parse(r.Examples[0].Markup).Text));

        var found = Given.Evidence(packed, text).Select(e => $"{e.Rule.Id} {e.Span} {e.Exception}").ToList();

        found.Should().HaveCountGreaterThan(100).And.Equal(Given.Evidence(read, text).Select(e => $"{e.Rule.Id} {e.Span} {e.Exception}"));
    }

    [Fact]
    public void An_own_rule_takes_the_place_of_a_packed_one()
    {
        var own = RuleSource.FromText(Given.Rule("[{ form: sværdet }]", id: "da.denial.own"), "own.yml");
        var rules = RuleSet.Load(Packed, own);

        rules.Faults.Should().BeEmpty();
        Given.Marked(rules, "Her ligger sværdet.").Should().Be("Her ligger [|sværdet|].");
    }

    [Fact]
    public void Only_the_files_that_are_asked_for_are_read()
    {
        var rules = RuleSet.Load(new PackedCopy(Files, "rules/markers.yml"));

        rules.Rules.Should().BeEmpty();
        rules.Markers.Markers.Should().NotBeEmpty();
    }

    private static (string, string, int, int, bool, object, string, string) Head(Rule rule) => (
        rule.Id, rule.Path, rule.Line, rule.Column, rule.IsEnabled, rule.Needs, string.Join(',', rule.Exceptions),
        $"{rule.Descriptor with { References = [] }} {string.Join(' ', rule.Descriptor.References)}");

    private sealed class PackedCopy(RuleSource files, string prefix = "rules/") : RuleSource
    {
        private readonly byte[] _pack = Pack(files);

        public static byte[] Pack(RuleSource source)
        {
            using var stream = new MemoryStream();
            RulePack.Write(stream, source.Parse([]).Files, RuleSet.Load(source));
            return stream.ToArray();
        }

        public override IReadOnlyList<RuleFile> Read(ICollection<RuleDiagnostic> faults) => files.Read(faults);

        internal override ParsedSource Parse(ICollection<RuleDiagnostic> faults) =>
            RulePack.Read(_pack, prefix, path => FileSyntax.Parse(files.Read(faults).Single(f => f.Path == path), isTrusted: true));
    }
}
