using System.Collections.Immutable;

namespace Rhetor.Rules;

internal sealed class MemoryRuleSource(ImmutableArray<RuleFile> files) : RuleSource
{
    public override IReadOnlyList<RuleFile> Read(ICollection<RuleDiagnostic> faults) => files;
}
