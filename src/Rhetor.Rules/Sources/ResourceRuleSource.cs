using System.Reflection;
using System.Text;
using Rhetor.Rules.Packing;
using Rhetor.Rules.Syntax;

namespace Rhetor.Rules;

internal sealed class ResourceRuleSource(Assembly assembly, string prefix) : RuleSource
{
    // What an assembly carries was held to the format when it was built.
    internal override bool IsTrusted => true;

    public override IReadOnlyList<RuleFile> Read(ICollection<RuleDiagnostic> faults)
    {
        var names = assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(prefix, StringComparison.Ordinal) && n.EndsWith(".yml", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        return [.. names.Select(FileOf)];
    }

    /// <summary>Reads the pack that lies beside the files under the name of their folder, such as <c>rules.pack</c>; without one the files.</summary>
    internal override ParsedSource Parse(ICollection<RuleDiagnostic> faults)
    {
        var folder = prefix.IndexOf('/', StringComparison.Ordinal);
        using var stream = folder < 0 ? null : assembly.GetManifestResourceStream($"{prefix[..folder]}.pack");
        if (stream is null) return base.Parse(faults);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return RulePack.Read(bytes, prefix, path => FileSyntax.Parse(FileOf(path), isTrusted: true));
    }

    private RuleFile FileOf(string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
        return new RuleFile(name.Replace('\\', '/'), reader.ReadToEnd());
    }
}
