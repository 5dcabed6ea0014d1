using System.Reflection;
using System.Text;
using System.Xml.Linq;

namespace Rhetor.Architecture.Tests.PublicApi;

/// <summary>The doc comments of an assembly, as Markdown.</summary>
internal sealed class DocText
{
    private readonly Dictionary<string, XElement> _members;

    public DocText(Assembly assembly) =>
        _members = XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")).Descendants("member").ToDictionary(m => (string)m.Attribute("name")!, StringComparer.Ordinal);

    /// <summary>The summary in one line, with remarks and exceptions behind it; null where there is none.</summary>
    public string? Of(MemberInfo member)
    {
        if (!_members.TryGetValue(DocId.Of(member), out var element)) return null;
        var text = new StringBuilder(element.Element("inheritdoc") is null ? Inline(element.Element("summary")) : "As in the type that it comes from.");
        foreach (var parameter in element.Elements("param")) text.Append(' ').Append($"`{(string)parameter.Attribute("name")!}`: {Inline(parameter)}");
        if (element.Element("returns") is { } returns) text.Append(" Returns: ").Append(Inline(returns));
        if (element.Element("remarks") is { } remarks) text.Append(' ').Append(Inline(remarks));
        foreach (var exception in element.Elements("exception")) text.Append($" Throws `{Short((string)exception.Attribute("cref")!)}`: {Inline(exception)}");
        return text.ToString();
    }

    private static string Inline(XElement? element)
    {
        if (element is null) return "";
        var text = new StringBuilder();
        foreach (var node in element.Nodes()) text.Append(Inline(node));
        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Inline(XNode node) => node switch
    {
        XText plain => plain.Value.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal),
        XElement { Name.LocalName: "see" or "seealso" } see => $"`{Short((string?)see.Attribute("cref") ?? (string?)see.Attribute("langword") ?? (string?)see.Attribute("href") ?? see.Value)}`",
        XElement { Name.LocalName: "c" or "code" } code => $"`{code.Value.Replace("|", "\\|", StringComparison.Ordinal)}`",
        XElement { Name.LocalName: "paramref" or "typeparamref" } parameter => $"`{(string)parameter.Attribute("name")!}`",
        XElement { Name.LocalName: "para" } paragraph => " " + Inline(paragraph) + " ",
        XElement other => Inline(other),
        _ => "",
    };

    // "M:Rhetor.RhetorEngine.Analyze(System.String,…)" is what readers call RhetorEngine.Analyze.
    private static string Short(string cref)
    {
        if (cref.Length < 2 || cref[1] != ':') return cref;
        var name = cref[2..].Split('(')[0].Split('`')[0];
        var parts = name.Split('.');
        return cref[0] == 'T' ? parts[^1] : string.Join('.', parts[^Math.Min(2, parts.Length)..]).Replace("#ctor", "new", StringComparison.Ordinal);
    }
}
