using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace Rhetor.Architecture.Tests.PublicApi;

/// <summary>The reference of a package, written from its doc comments.</summary>
internal static partial class ReferencePage
{
    public static string Of(Assembly assembly)
    {
        var docs = new DocText(assembly);
        var page = new StringBuilder();
        page.Append($"# {assembly.GetName().Name}\n\nWritten from the doc comments by `RHETOR_UPDATE_SNAPSHOTS=1 dotnet test tests/Rhetor.Architecture.Tests`.\n");
        foreach (var space in assembly.GetExportedTypes().GroupBy(t => t.Namespace!).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            page.Append($"\n## {space.Key}\n");
            foreach (var type in space.OrderBy(t => t.FullName, StringComparer.Ordinal)) Add(page, docs, type);
        }

        return page.ToString();
    }

    private static void Add(StringBuilder page, DocText docs, Type type)
    {
        var name = ApiName.Of(type).Replace(type.Namespace + ".", "", StringComparison.Ordinal);
        page.Append($"\n### {name.Replace("<", "&lt;", StringComparison.Ordinal)}\n\n");
        page.Append($"`{Short(ApiPrinter.Heading(type))}`\n");
        if (docs.Of(type) is { } summary) page.Append($"\n{summary}\n");
        var members = ApiPrinter.Described(type)
            .Select(m => (m.Text, Docs: docs.Of(m.Member)))
            .Where(m => m.Docs is not null)
            .OrderBy(m => m.Text, StringComparer.Ordinal)
            .ToList();
        if (members.Count == 0) return;
        page.Append("\n| | |\n| --- | --- |\n");
        foreach (var (text, documentation) in members) page.Append($"| `{Short(text).Replace("|", "\\|", StringComparison.Ordinal)}` | {documentation} |\n");
    }

    // A page is read with one package in mind: namespaces stand in its headings.
    private static string Short(string text) => OwnNamespace().Replace(text, "");

    [GeneratedRegex("\\bRhetor\\.(?:[A-Z]\\w*\\.)*(?=[A-Z])", RegexOptions.None, 1000)]
    private static partial Regex OwnNamespace();
}
