using System.Security.Cryptography;
using System.Text;

namespace Rhetor.Text;

/// <summary>
/// An immutable text with its path and its lines. All positions into it are UTF-16 code units. Thread-safe; the lines are
/// found on first use.
/// </summary>
public sealed class SourceText
{
    private readonly string _text;
    private readonly Lazy<TextLineCollection> _lines;

    private SourceText(string text, string? path)
    {
        _text = text;
        Path = path;
        _lines = new Lazy<TextLineCollection>(() => new TextLineCollection(_text));
    }

    /// <summary>Where the text came from, as it shall stand in reports, or null.</summary>
    public string? Path { get; }

    /// <summary>The number of code units.</summary>
    public int Length => _text.Length;

    /// <summary>The lines.</summary>
    public TextLineCollection Lines => _lines.Value;

    /// <summary>The code unit at a position.</summary>
    /// <exception cref="IndexOutOfRangeException">The position lies outside the text.</exception>
    public char this[int position] => _text[position];

    /// <summary>Wraps a string.</summary>
    public static SourceText From(string text, string? path = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new SourceText(text, path);
    }

    /// <summary>The whole text without a copy.</summary>
    public ReadOnlySpan<char> AsSpan() => _text;

    /// <summary>A part of the text without a copy.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span lies outside the text.</exception>
    public ReadOnlySpan<char> AsSpan(TextSpan span) => _text.AsSpan(span.Start, span.Length);

    /// <summary>A part of the text as a string.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span lies outside the text.</exception>
    public string ToString(TextSpan span) => _text.Substring(span.Start, span.Length);

    /// <summary>The location of a span in this text.</summary>
    public Location GetLocation(TextSpan span) => new(this, span);

    /// <summary>The text with one change made; the path stays.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The changed span lies outside the text.</exception>
    public SourceText WithChange(TextChange change)
    {
        var before = _text.AsSpan(0, change.Span.Start);
        var after = _text.AsSpan(change.Span.End);
        return new SourceText(string.Concat(before, change.NewText, after), Path);
    }

    /// <summary>The SHA-256 of the text in UTF-8, in lower-case hexadecimal. Lone surrogates count as U+FFFD.</summary>
    public string GetSha256() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(_text)));

    /// <summary>The whole text.</summary>
    public override string ToString() => _text;
}
