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
        using var reader = new StreamReader(unpacked, StrictUtf8, detectEncodingFromByteOrderMarks: true, 64 * 1024);
        for (var number = 1; ; number++)
        {
            string? line;
            string? fault = null;
            try
            {
                line = reader.ReadLine();
            }
            catch (Exception exception) when (exception is DecoderFallbackException or InvalidDataException or IOException)
            {
                (line, fault) = (null, exception is DecoderFallbackException ? "not valid UTF-8 from here on" : exception.Message.ReplaceLineEndings(" "));
            }

            if (fault is not null) yield return RecordText.Bad(number, fault);
            if (line is null) yield break;
            if (!string.IsNullOrWhiteSpace(line)) yield return Parse(line, number);
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
