using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Rhetor.Cli.Inputs;

/// <summary>Reads JSON Lines, also packed with gzip, a record at a time.</summary>
internal sealed class JsonLinesInput(string textField, IReadOnlyList<string> metaFields)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The records with their one-based lines; a bad one comes as a message, and the reading goes on.</summary>
    public IEnumerable<RecordText> Read(Stream stream, bool isPacked)
    {
        using var unpacked = isPacked ? new GZipStream(stream, CompressionMode.Decompress) : stream;
        var lines = new ByteLines(unpacked);
        for (var number = 1; ; number++)
        {
            ReadOnlyMemory<byte> bytes;
            string? fault = null;
            try
            {
                if (!lines.TryRead(out bytes)) yield break;
            }
            catch (Exception exception) when (exception is InvalidDataException or IOException)
            {
                (bytes, fault) = (default, exception.Message.ReplaceLineEndings(" "));
            }

            if (fault is not null)
            {
                yield return RecordText.Bad(number, fault);
                yield break;
            }

            if (number == 1) bytes = WithoutMark(bytes);
            if (Decode(bytes.Span, number) is { } record) yield return record;
        }
    }

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> bytes) => bytes.Span switch
    {
        [0xEF, 0xBB, 0xBF, ..] => bytes[3..],
        [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => throw new InputException("UTF-16, where JSON Lines are UTF-8: convert the file first"),
        _ => bytes,
    };

    private RecordText? Decode(ReadOnlySpan<byte> bytes, int number)
    {
        try
        {
            var line = StrictUtf8.GetString(bytes);
            return string.IsNullOrWhiteSpace(line) ? null : Parse(line, number);
        }
        catch (DecoderFallbackException exception)
        {
            return RecordText.Bad(number, string.Create(CultureInfo.InvariantCulture, $"not valid UTF-8 at byte {exception.Index + 1}"));
        }
    }

    private RecordText Parse(string line, int number)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var record = json.RootElement;
            if (record.ValueKind != JsonValueKind.Object) return RecordText.Bad(number, "expected a JSON object");
            if (!record.TryGetProperty(textField, out var text) || text.ValueKind != JsonValueKind.String)
                return RecordText.Bad(number, $"expected a text in the field '{textField}' (--text-field names another)");
            var meta = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var field in metaFields)
            {
                if (record.TryGetProperty(field, out var value) && value.ValueKind != JsonValueKind.Null) meta[field] = value.ToString();
            }

            return string.IsNullOrWhiteSpace(text.GetString()) ? RecordText.Bad(number, $"nothing in the field '{textField}'") : new RecordText(number, text.GetString(), meta, null);
        }
        catch (JsonException exception)
        {
            var column = ((exception.BytePositionInLine ?? 0) + 1).ToString(CultureInfo.InvariantCulture);
            return RecordText.Bad(number, $"no valid JSON at byte {column}");
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate in an escape: no text can be made of it.
            return RecordText.Bad(number, "expected text, found half a character");
        }
    }
}
