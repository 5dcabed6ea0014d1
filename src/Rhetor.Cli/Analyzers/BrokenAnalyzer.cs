using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using Rhetor.Analysis;

namespace Rhetor.Cli.Analyzers;

/// <summary>Stands for an analyzer that could not be created, so that its failure is reported like any other's.</summary>
internal sealed class BrokenAnalyzer(string name, Exception failure) : TextAnalyzer
{
    public override string Name => name;

    public override ImmutableArray<RuleDescriptor> SupportedRules => [];

    public override void Initialize(AnalysisContext context) => ExceptionDispatchInfo.Throw(failure);
}
