using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Rhetor.Languages.Grammar.Conllu;

/// <summary>Reads CoNLL-U, the format of Universal Dependencies treebanks (<c>universaldependencies.org/format.html</c>).</summary>
/// <remarks>
/// Tolerant where it costs nothing: a byte-order mark, CRLF, blank lines in a row, a missing last blank line, missing FEATS, heads
/// or lemmas. Strict where a mistake would go unnoticed into a model: the number of columns, ids in order, heads that exist.
/// </remarks>
public static class ConlluReader
{
    private const int Columns = 10;

    private static readonly SearchValues<char> IdCharacters = SearchValues.Create("0123456789-.");

    /// <summary>Reads a file lazily, sentence by sentence.</summary>
    /// <param name="path">A UTF-8 file.</param>
    /// <exception cref="ConlluException">A line is malformed.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IEnumerable<ConlluSentence> ReadFile(string path)
    {
        using var reader = new StreamReader(path, Encoding.UTF8);
        foreach (var sentence in Read(reader, path))
            yield return sentence;
    }

    /// <summary>Reads from an open reader, sentence by sentence.</summary>
    /// <param name="reader">The text; not closed.</param>
    /// <param name="path">What messages call it.</param>
    /// <exception cref="ConlluException">A line is malformed.</exception>
    public static IEnumerable<ConlluSentence> Read(TextReader reader, string path)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var comments = ImmutableArray.CreateBuilder<string>();
        var rows = ImmutableArray.CreateBuilder<ConlluRow>();
        var number = 0;
        var first = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                if (rows.Count > 0)
                    yield return Finish(comments, rows, first, path);
                continue;
            }

            if (line[0] == '#' && rows.Count == 0)
            {
                comments.Add(line);
                continue;
            }

            if (rows.Count == 0)
                first = number;
            rows.Add(Row(line, path, number));
        }

        if (rows.Count > 0)
            yield return Finish(comments, rows, first, path);
    }

    private static ConlluRow Row(string line, string path, int number)
    {
        var cells = line.Split('\t');
        if (cells.Length != Columns)
        {
            throw new ConlluException(
                path, number, $"expected {Columns} columns parted by tabs, found {cells.Length.ToString(CultureInfo.InvariantCulture)}");
        }

        if (cells[0].Length == 0 || !char.IsAsciiDigit(cells[0][0]) || cells[0].AsSpan().ContainsAnyExcept(IdCharacters))
            throw new ConlluException(path, number, $"expected an id such as 3, 3-4 or 3.1, found '{cells[0]}'");
        if (cells[1].Length == 0)
            throw new ConlluException(path, number, "expected a form in column 2, found nothing");
        var upos = Cell(cells[3]);
        if (upos.Length > 0 && !PartOfSpeechNames.TryParse(upos, out _))
            throw new ConlluException(path, number, $"expected a universal part of speech in column 4, found '{upos}'");
        var lemma = cells[2] == "_" && cells[1] != "_" ? "" : cells[2];
        return new ConlluRow(
            cells[0], cells[1], lemma, upos, Cell(cells[4]), Cell(cells[5]), Cell(cells[6]), Cell(cells[7]), Cell(cells[8]), Cell(cells[9]));
    }

    private static string Cell(string cell) => cell == "_" ? "" : cell;

    private static ConlluSentence Finish(
        ImmutableArray<string>.Builder comments, ImmutableArray<ConlluRow>.Builder rows, int first, string path)
    {
        var words = 0;
        for (var i = 0; i < rows.Count; i++)
        {
            if (!rows[i].IsWord)
                continue;
            words++;
            if (rows[i].Id != words.ToString(CultureInfo.InvariantCulture))
                throw new ConlluException(path, first + i, $"expected word {words.ToString(CultureInfo.InvariantCulture)}, found '{rows[i].Id}'");
        }

        for (var i = 0; i < rows.Count; i++)
        {
            if (!rows[i].IsWord || rows[i].Head.Length == 0)
                continue;
            if (!int.TryParse(rows[i].Head, NumberStyles.None, CultureInfo.InvariantCulture, out var head) || head > words)
                throw new ConlluException(path, first + i, $"expected a head between 0 and {words.ToString(CultureInfo.InvariantCulture)}, found '{rows[i].Head}'");
        }

        var sentence = new ConlluSentence(comments.ToImmutable(), rows.ToImmutable(), first);
        comments.Clear();
        rows.Clear();
        return sentence;
    }
}
