using System.Collections.Immutable;
using Rhetor.Analysis;
using Rhetor.Documents;
using Rhetor.Text;

namespace Rhetor.Core.Tests.Analysis;

public sealed class AnalyzerDriverTests
{
    private static readonly RuleDescriptor Rule = Words.Rule("denial", "plain");

    [Fact]
    public void An_analyzer_that_throws_is_reported_and_the_others_go_on()
    {
        var driver = new AnalyzerDriver([new Failing(), new Everywhere()]);

        var result = driver.Run(Words.Document("Nej|Nej"));

        result.Failures.Should().Equal(new AnalyzerFailure("Failing", "InvalidOperationException: broken at the second sentence"));
        result.Evidence.Should().HaveCount(2, "what a failed analyzer had said before is dropped");
    }

    [Fact]
    public void Evidence_is_ordered_by_sentence_whatever_the_order_of_the_reports()
    {
        var result = new AnalyzerDriver([new Backwards()]).Run(Words.Document("Nej|Nej tak|Nej"));

        result.Evidence.Select(e => e.Sentence).Should().Equal(0, 1, 2);
        result.EvidenceIn(1).Length.Should().Be(1);
    }

    [Fact]
    public void An_analyzer_sees_only_documents_of_its_language()
    {
        new AnalyzerDriver([new EnglishOnly()]).Run(Words.Document("Nej")).Evidence.Should().BeEmpty();
    }

    [Fact]
    public void What_no_analyzer_asks_for_is_not_needed()
    {
        var driver = new AnalyzerDriver([new EnglishOnly(), new Everywhere()]);

        driver.NeedsFor("da").Should().Be(Annotations.None);
        driver.NeedsFor("en").Should().Be(Annotations.Grammar);
    }

    [Fact]
    public void A_cancelled_run_stops()
    {
        var run = () => new AnalyzerDriver([new Everywhere()]).Run(Words.Document("Nej"), cancellationToken: new CancellationToken(canceled: true));

        run.Should().Throw<OperationCanceledException>();
    }

    private class Everywhere : TextAnalyzer
    {
        public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

        public override void Initialize(AnalysisContext context) => context.RegisterSentenceAction(c => c.Report(Rule, c.Sentence.Span));
    }

    private sealed class Failing : TextAnalyzer
    {
        public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

        public override void Initialize(AnalysisContext context) => context.RegisterSentenceAction(c =>
        {
            if (c.Sentence.Index == 1) throw new InvalidOperationException("broken at the\nsecond sentence");
            c.Report(Rule, c.Sentence.Span);
        });
    }

    private sealed class Backwards : TextAnalyzer
    {
        public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

        public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(c =>
        {
            foreach (var sentence in c.Document.Sentences.Reverse()) c.Report(Rule, new TextSpan(sentence.Span.Start, 3));
        });
    }

    private sealed class EnglishOnly : Everywhere
    {
        public override void Initialize(AnalysisContext context)
        {
            base.Initialize(context);
            context.RequireLanguage("en");
            context.RequireAnnotations(Annotations.Grammar);
        }
    }
}
