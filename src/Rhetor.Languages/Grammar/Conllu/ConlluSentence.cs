using System.Collections.Immutable;

namespace Rhetor.Languages.Grammar.Conllu;

/// <summary>A sentence of a CoNLL-U file.</summary>
/// <param name="Comments">The lines before it that begin with <c>#</c>, as they stand.</param>
/// <param name="Rows">Its lines, multi-word ranges and empty nodes included, in file order.</param>
/// <param name="Line">The 1-based line of its first row; 0 when it comes from no file.</param>
public sealed record ConlluSentence(ImmutableArray<string> Comments, ImmutableArray<ConlluRow> Rows, int Line)
{
    /// <summary>The syntactic words only, in order.</summary>
    public IEnumerable<ConlluRow> Words => Rows.Where(row => row.IsWord);
}
