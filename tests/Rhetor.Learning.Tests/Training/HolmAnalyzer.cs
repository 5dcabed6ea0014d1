using System.Collections.Immutable;
using Rhetor.Analysis;

namespace Rhetor.Learning.Tests.Training;

/// <summary>Hits every sentence that names Holm.</summary>
internal sealed class HolmAnalyzer(RuleDescriptor rule) : TextAnalyzer
{
    public override ImmutableArray<RuleDescriptor> SupportedRules => [rule];

    public override void Initialize(AnalysisContext context) => context.RegisterSentenceAction(c =>
    {
        if (c.Document.Text.ToString(c.Sentence.Span).Contains("Holm", StringComparison.Ordinal)) c.Report(rule, c.Sentence.Span);
    });
}
