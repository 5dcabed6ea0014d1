using System.Reflection;
using System.Text;

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
        var files = new List<RuleFile>();
        foreach (var name in names)
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
            files.Add(new RuleFile(name.Replace('\\', '/'), reader.ReadToEnd()));
        }

        return files;
    }
}
