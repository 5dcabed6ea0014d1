namespace Rhetor.Languages.Grammar.Conllu;

/// <summary>Writes CoNLL-U; what <see cref="ConlluReader"/> has read comes out as it was, line ends as <c>\n</c>.</summary>
public static class ConlluWriter
{
    /// <summary>Writes one sentence and the blank line after it.</summary>
    /// <param name="writer">Where to; not closed.</param>
    /// <param name="sentence">The sentence.</param>
    public static void Write(TextWriter writer, ConlluSentence sentence)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(sentence);
        foreach (var comment in sentence.Comments)
        {
            writer.Write(comment);
            writer.Write('\n');
        }

        foreach (var row in sentence.Rows)
        {
            writer.Write(row.Id);
            Cell(writer, row.Form);
            Cell(writer, row.Lemma);
            Cell(writer, row.Upos);
            Cell(writer, row.Xpos);
            Cell(writer, row.Feats);
            Cell(writer, row.Head);
            Cell(writer, row.Deprel);
            Cell(writer, row.Deps);
            Cell(writer, row.Misc);
            writer.Write('\n');
        }

        writer.Write('\n');
    }

    private static void Cell(TextWriter writer, string cell)
    {
        writer.Write('\t');
        writer.Write(cell.Length == 0 ? "_" : cell);
    }
}
