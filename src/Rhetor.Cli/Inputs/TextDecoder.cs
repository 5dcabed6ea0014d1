using System.Text;
using Rhetor.Cli.Hosting;

namespace Rhetor.Cli.Inputs;

/// <summary>Turns bytes into text: by byte order mark, else by the encoding named, else as strict UTF-8.</summary>
internal static class TextDecoder
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The encoding of that name; null where there is none.</summary>
    public static Encoding? Find(string? name)
    {
        if (name is null) return null;
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                ?? Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The encoding that an option names; null where it names none.</summary>
    /// <exception cref="CliException">There is no such encoding.</exception>
    public static Encoding? Require(string? name)
    {
        if (name is null) return null;
        return Find(name) ?? throw CliException.Usage($"--encoding got '{name}': expected a name such as utf-8, windows-1252 or iso-8859-1");
    }

    /// <exception cref="InputException">The bytes are no text in that encoding.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes, Encoding? encoding)
    {
        var (marked, length) = ByMark(bytes);
        var chosen = marked ?? encoding ?? StrictUtf8;
        var rest = bytes[length..];
        if (marked is null && IsSingleByte(chosen) && rest.Contains((byte)0)) throw new InputException("a binary file, not a text");
        try
        {
            return chosen.GetString(rest);
        }
        catch (DecoderFallbackException exception)
        {
            var before = bytes[..Math.Min(length + Math.Max(0, exception.Index), bytes.Length)];
            var line = 1 + before.Count((byte)'\n');
            var at = before.Length - before.LastIndexOf((byte)'\n');
            throw new InputException(FormattableString.Invariant($"not valid {Name(chosen)} at byte {at}; name its encoding with --encoding, such as windows-1252"), line);
        }
        catch (ArgumentException)
        {
            throw new InputException("too large to be read as one text");
        }
    }

    /// <summary>A stream of text in any encoding as one of UTF-8 bytes, without the byte order mark; UTF-8 is handed through unchecked.</summary>
    /// <remarks>What is no text in another encoding is a <see cref="DecoderFallbackException"/> where it is read.</remarks>
    /// <exception cref="InputException">The stream cannot be read.</exception>
    public static Stream AsUtf8(Stream stream, Encoding? encoding)
    {
        var head = new byte[4];
        var read = FileBytes.Guard(() => stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false));
        var (marked, length) = ByMark(head.AsSpan(0, read));
        var rest = new HeadedStream(head.AsMemory(length, read - length), stream);
        var chosen = marked ?? encoding ?? StrictUtf8;
        return chosen is UTF8Encoding ? rest : Encoding.CreateTranscodingStream(rest, chosen, StrictUtf8);
    }

    private static bool IsSingleByte(Encoding encoding) => encoding is UTF8Encoding || encoding.IsSingleByte;

    private static string Name(Encoding encoding) => encoding is UTF8Encoding ? "UTF-8" : encoding.WebName;

    private static (Encoding? Encoding, int Length) ByMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (StrictUtf8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (new UTF32Encoding(bigEndian: false, byteOrderMark: false, throwOnInvalidCharacters: true), 4),
        [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: false, throwOnInvalidCharacters: true), 4),
        [0xFF, 0xFE, ..] => (new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true), 2),
        [0xFE, 0xFF, ..] => (new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true), 2),
        _ => (null, 0),
    };
}
