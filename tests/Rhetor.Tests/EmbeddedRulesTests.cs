using Rhetor.Rules;

namespace Rhetor.Tests;

/// <summary>The assembly carries the rules twice: as they are written, and as a start reads them.</summary>
public sealed class EmbeddedRulesTests
{
    private static readonly RuleSource Embedded = RuleSource.FromAssembly(typeof(RhetorEngine).Assembly, "rules/");

    [Fact]
    public void What_a_start_reads_is_what_the_embedded_files_say()
    {
        var (read, packed) = (RuleSet.Load(RuleSource.FromFiles(Embedded.Read([]))), RuleSet.Load(Embedded));

        packed.Fingerprint.Should().Be(read.Fingerprint);
        packed.Rules.Select(r => (r.Id, r.Path, r.Line, r.Column, r.Descriptor.MessageFormat))
            .Should().Equal(read.Rules.Select(r => (r.Id, r.Path, r.Line, r.Column, r.Descriptor.MessageFormat)));
        packed.Rules[^1].Examples.Should().Equal(read.Rules[^1].Examples);
    }

    [Fact]
    public void The_assembly_carries_the_rules_as_a_start_reads_them() =>
        typeof(RhetorEngine).Assembly.GetManifestResourceNames().Should().Contain("rules.pack");
}
