using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Rhetor.Documents;
using Rhetor.Text;

namespace Rhetor.Findings;

/// <summary>Writes the fingerprints of the findings of one document, which must come by sentence.</summary>
internal sealed class FingerprintWriter(AnnotatedDocument document)
{
    private const int HashedBytes = 8;

    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);
    private readonly StringBuilder _words = new();
    private int _sentence = -1;
    private byte[] _bytes = new byte[512];

    /// <summary>The fingerprint of the next finding.</summary>
    /// <param name="marker">The slug of its marker.</param>
    /// <param name="sentence">The index of its sentence, or −1.</param>
    /// <param name="message">What it says: stands for the words of one that is about no sentence.</param>
    public string Next(string marker, int sentence, string message)
    {
        if (sentence >= 0 && sentence != _sentence) ReadWords(sentence);
        var key = sentence < 0 ? string.Concat(marker, "\n", message) : string.Create(CultureInfo.InvariantCulture, $"{marker}\n{_words}");
        var occurrence = _seen.GetValueOrDefault(key);
        _seen[key] = occurrence + 1;

        // The key, a line end and the number of the occurrence, which never has more than ten digits.
        var needed = Encoding.UTF8.GetMaxByteCount(key.Length + 11);
        if (needed > _bytes.Length) _bytes = new byte[needed * 2];
        var count = Encoding.UTF8.GetBytes(key, _bytes);
        _bytes[count++] = (byte)'\n';
        occurrence.TryFormat(_bytes.AsSpan(count), out var digits, default, CultureInfo.InvariantCulture);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(_bytes.AsSpan(0, count + digits), hash);
        return Convert.ToHexStringLower(hash[..HashedBytes]);
    }

    private void ReadWords(int sentence)
    {
        _sentence = sentence;
        _words.Clear();
        foreach (ref readonly var token in document.TokensOf(document.Sentences[sentence]))
        {
            if (token.IsPunctuation) continue;
            TokenText.AppendFolded(_words, document.Text.AsSpan(token.Span));
            _words.Append(' ');
        }
    }
}
