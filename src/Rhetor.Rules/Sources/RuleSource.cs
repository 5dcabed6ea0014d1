using System.Reflection;
using Rhetor.Rules.Syntax;

namespace Rhetor.Rules;

/// <summary>Where rule files come from. Of several sources, a later one extends and overrides the earlier ones.</summary>
public abstract class RuleSource
{
    /// <summary>Whether its regular expressions are known to be right, so that starting up need not build them.</summary>
    internal virtual bool IsTrusted => false;

    /// <summary>The files, in an order that never changes for the same content.</summary>
    /// <param name="faults">Receives the files that cannot be read; the others are returned all the same.</param>
    public abstract IReadOnlyList<RuleFile> Read(ICollection<RuleDiagnostic> faults);

    /// <summary>What the files hold.</summary>
    internal virtual ParsedSource Parse(ICollection<RuleDiagnostic> faults)
    {
        var files = Read(faults);
        var parsed = new FileSyntax[files.Count];
        Parallel.For(0, files.Count, i => parsed[i] = FileSyntax.Parse(files[i], IsTrusted));
        return new ParsedSource(parsed);
    }

    /// <summary>Files that are already in memory.</summary>
    public static RuleSource FromFiles(params IEnumerable<RuleFile> files) => new MemoryRuleSource([.. files]);

    /// <summary>One text, named by a path for its messages.</summary>
    public static RuleSource FromText(string text, string path = "rules.yml") => FromFiles(new RuleFile(path, text));

    /// <summary>All <c>.yml</c> and <c>.yaml</c> files of a folder and its subfolders, or a single file.</summary>
    /// <param name="path">The folder or file.</param>
    /// <param name="displayRoot">What the paths of messages start with; the path as given by default.</param>
    public static RuleSource FromPath(string path, string? displayRoot = null) => new FolderRuleSource(path, displayRoot ?? path);

    /// <summary>The embedded resources of an assembly whose logical names start with a prefix, such as <c>rules/</c>.</summary>
    public static RuleSource FromAssembly(Assembly assembly, string prefix) => new ResourceRuleSource(assembly, prefix);
}
