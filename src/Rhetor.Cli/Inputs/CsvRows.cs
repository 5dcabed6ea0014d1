using System.Buffers;
using System.Globalization;
using System.Text;

namespace Rhetor.Cli.Inputs;

/// <summary>
/// Parts CSV into rows as it is read, so that memory holds one row. It is parted as UTF-8 bytes, and each value decoded by itself: one that is no
/// text spoils no other row.
/// </summary>
internal sealed class CsvRows
{
    private readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly ArrayBufferWriter<byte> _cell = new();
    private readonly byte _separator;
    private List<string> _cells = [];
    private string? _fault;
    private bool _quoted;
    private int _start = 1;
    private int _quote;

    private CsvRows(byte separator) => _separator = separator;

    /// <exception cref="InputException">The stream cannot be read, or is no text.</exception>
    public static IEnumerable<CsvRow> Of(Stream stream, Encoding? encoding)
    {
        var lines = new ByteLines(TextDecoder.AsUtf8(stream, encoding), keepsReturns: true);
        CsvRows? rows = null;
        for (var number = 1; TryRead(lines, number, out var line); number++)
        {
            if (line.Span.Contains((byte)0)) throw new InputException("a binary file, not a text", number);
            rows ??= new CsvRows(SeparatorOf(line.Span));
            if (rows.Take(line.Span, number)) yield return rows.Row(number + 1);
        }

        if (rows?._quoted == true) yield return new CsvRow(rows._start, [], rows.Open());
    }

    private static bool TryRead(ByteLines lines, int number, out ReadOnlyMemory<byte> line)
    {
        ReadOnlyMemory<byte> found = default;
        var any = FileBytes.Guard(
            () =>
            {
                try
                {
                    return lines.TryRead(out found);
                }
                catch (DecoderFallbackException)
                {
                    throw new InputException("bytes that are no text in the encoding named", number);
                }
            });
        line = found;
        return any;
    }

    private static byte SeparatorOf(ReadOnlySpan<byte> header)
    {
        var (commas, semicolons, tabs) = (header.Count((byte)','), header.Count((byte)';'), header.Count((byte)'\t'));
        if (tabs > Math.Max(commas, semicolons)) return (byte)'\t';
        return semicolons > commas ? (byte)';' : (byte)',';
    }

    /// <summary>Takes a line; true when a row ends with it.</summary>
    private bool Take(ReadOnlySpan<byte> line, int number)
    {
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (_quoted && c == '"' && i + 1 < line.Length && line[i + 1] == '"')
            {
                Append(c);
                i++;
            }
            else if (c == '"' && (_quoted || _cell.WrittenCount == 0))
            {
                _quoted = !_quoted;
                _quote = number;
            }
            else if (!_quoted && c == _separator)
            {
                EndCell();
            }
            else if (_quoted || c != '\r' || i + 1 < line.Length)
            {
                Append(c);
            }
        }

        if (!_quoted)
        {
            EndCell();
            return true;
        }

        Append((byte)'\n');
        return false;
    }

    private CsvRow Row(int next)
    {
        var row = new CsvRow(_start, _cells, _fault);
        (_cells, _fault, _start) = ([], null, next);
        return row;
    }

    private string Open() => string.Create(CultureInfo.InvariantCulture, $"the quotation mark in line {_quote} is never closed");

    private void Append(byte value)
    {
        _cell.GetSpan(1)[0] = value;
        _cell.Advance(1);
    }

    private void EndCell()
    {
        try
        {
            _cells.Add(_utf8.GetString(_cell.WrittenSpan));
        }
        catch (DecoderFallbackException)
        {
            _fault ??= string.Create(CultureInfo.InvariantCulture, $"not valid UTF-8 in value {_cells.Count + 1}; name the encoding with --encoding, such as windows-1252");
            _cells.Add("");
        }

        _cell.ResetWrittenCount();
    }
}
