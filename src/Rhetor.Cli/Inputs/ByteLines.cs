namespace Rhetor.Cli.Inputs;

/// <summary>Reads a stream line by line as bytes, so that a line that is no text spoils no other. A line ends with LF; a CR before it is left out.</summary>
/// <param name="stream">The stream. It stays open.</param>
/// <param name="keepsReturns">Whether a CR at the end stays with its line.</param>
internal sealed class ByteLines(Stream stream, bool keepsReturns = false)
{
    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;

    /// <summary>Moves to the next line; it holds until the next call.</summary>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <exception cref="InvalidDataException">The stream is packed, and damaged.</exception>
    public bool TryRead(out ReadOnlyMemory<byte> line)
    {
        for (var searched = _start; ;)
        {
            var found = _buffer.AsSpan(searched, _end - searched).IndexOf((byte)'\n');
            if (found >= 0)
            {
                line = Trimmed(searched + found);
                _start = searched + found + 1;
                return true;
            }

            searched = _end - _start;
            if (Fill())
            {
                searched += _start;
                continue;
            }

            line = Trimmed(_end);
            var any = _end > _start;
            _start = _end;
            return any;
        }
    }

    private ReadOnlyMemory<byte> Trimmed(int end)
    {
        var line = _buffer.AsMemory(_start, end - _start);
        return !keepsReturns && line.Length > 0 && line.Span[^1] == (byte)'\r' ? line[..^1] : line;
    }

    // What is left goes to the front; a line that fills the buffer makes it grow.
    private bool Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length) Array.Resize(ref _buffer, checked(_buffer.Length * 2));
        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        return read > 0;
    }
}
