using Rhetor.Documents;
using Rhetor.Text;

namespace Rhetor.Cli.Output.Parsing;

/// <summary>A text as the language layer sees it, and as it stands in its file.</summary>
/// <param name="Document">The annotated document.</param>
/// <param name="Source">The file's text, markup and all.</param>
/// <param name="Map">Leads from the document's text to the file's; null where they are one.</param>
internal sealed record ParsedText(AnnotatedDocument Document, SourceText Source, TextMap? Map)
{
    public TextSpan InSource(TextSpan span) => Map is null ? span : Map.ToSource(span);
}
