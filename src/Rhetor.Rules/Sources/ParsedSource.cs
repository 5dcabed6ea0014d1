using Rhetor.Rules.Packing;
using Rhetor.Rules.Syntax;

namespace Rhetor.Rules;

/// <summary>What the files of a source hold, and the indexes of its rules by language, where it brings some.</summary>
internal sealed record ParsedSource(IReadOnlyList<FileSyntax> Files, IReadOnlyDictionary<string, PackedIndex> Indexes)
{
    public ParsedSource(IReadOnlyList<FileSyntax> files)
        : this(files, new Dictionary<string, PackedIndex>(StringComparer.Ordinal))
    {
    }
}
