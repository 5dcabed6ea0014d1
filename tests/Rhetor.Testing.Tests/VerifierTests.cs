using Rhetor.Analysis;
using Rhetor.Languages;
using Rhetor.Rules;
using Rhetor.Text;

namespace Rhetor.Testing.Tests;

public sealed class VerifierTests
{
    private const string Rule = """
        id: en.denial.never
        title: Never
        marker: denial
        pattern: [{ form: never }, { form: did }]
        unless:
          - { id: asked, before: [{ form: why }] }
        examples:
          - { match: "We [|never did|] it." }
          - { match: "They [|never did|]." }
          - { clean: "Why never did he call?", by: asked }
          - { clean: "He never does." }
        """;

    [Fact]
    public void A_rule_that_keeps_the_laws_passes()
    {
        var verifier = RuleVerifier.ForText(Rule, LanguageCatalog.English);

        verifier.VerifyLaws();
        verifier.Verify("en", "She [|never did|] that, and {|en.denial.never:never did|} this.");
        verifier.VerifyNeutral([new NeutralText("a.txt", "en", "It rains.")], []);
    }

    [Fact]
    public void A_broken_law_fails_with_both_spans_one_above_the_other()
    {
        var verify = () => RuleVerifier.ForText(Rule.Replace("We [|never did|] it", "We [|never|] did it", StringComparison.Ordinal), LanguageCatalog.English).VerifyLaws();

        verify.Should().Throw<VerificationException>().WithMessage(
            "laws are broken:*rules.yml:8:5: law span: en.denial.never: expected another span*expected: We [|never|] did it.*found:    We [|never did|] it.");
    }

    [Fact]
    public void A_faulty_file_fails_with_line_and_column()
    {
        var verify = () => RuleVerifier.ForText(Rule.Replace("title", "titles", StringComparison.Ordinal), LanguageCatalog.English).VerifyFiles();

        verify.Should().Throw<VerificationException>().WithMessage("*rules.yml:2:1: RU0003: *did you mean 'title'?*");
    }

    [Fact]
    public void A_shifted_span_reads_as_one_difference()
    {
        var verify = () => new AnalyzerVerifier(new SpanAnalyzer(2, 5), LanguageCatalog.English).Verify("ab [|cd|] ef.");

        verify.Should().Throw<VerificationException>().WithMessage("*  missing ?3..5) 'cd', found ?2..7) ' cd e' instead");
    }

    [Fact]
    public void Missing_and_surplus_spans_are_named()
    {
        var missing = () => new AnalyzerVerifier(new SpanAnalyzer(0, 1), LanguageCatalog.English).Verify("a {|test.any.span:b|}.");
        var surplus = () => new AnalyzerVerifier(new SpanAnalyzer(0, 1), LanguageCatalog.English).Verify("a b.");

        missing.Should().Throw<VerificationException>().WithMessage("*missing test.any.span*'b'*not expected test.any.span*'a'");
        surplus.Should().Throw<VerificationException>().WithMessage("*not expected*'a'");
    }

    [Fact]
    public void A_mark_may_name_the_marker()
    {
        var verifier = RuleVerifier.ForText(Rule, LanguageCatalog.English);

        verifier.Verify("en", "She {|denial:never did|} that, and [|never did|] this.");
        var wrong = () => verifier.Verify("en", "She {|denial:never|} did that.");
        wrong.Should().Throw<VerificationException>().WithMessage(
            "*expected: She {|denial:never|} did that.*found:    She {|denial:never did|} that.*missing denial*'never', found denial*'never did' instead");
    }

    [Fact]
    public void An_analyzer_that_throws_fails_the_test_with_its_message()
    {
        var verify = () => new AnalyzerVerifier(new SpanAnalyzer(0, -1), LanguageCatalog.English).Verify("a b.");

        verify.Should().Throw<VerificationException>().WithMessage("SpanAnalyzer threw ArgumentOutOfRangeException*");
    }

    private sealed class SpanAnalyzer(int start, int length) : TextAnalyzer
    {
        private readonly RuleDescriptor _rule = new() { Id = "test.any.span", Title = "Span", Marker = "any", Language = "und" };

        public override System.Collections.Immutable.ImmutableArray<RuleDescriptor> SupportedRules => [_rule];

        public override void Initialize(AnalysisContext context) =>
            context.RegisterDocumentAction(c => c.Report(_rule, new TextSpan(start, length)));
    }
}
