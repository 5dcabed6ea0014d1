using System.Buffers;
using System.Text;

namespace Rhetor.Cli.Inputs.Markup;

/// <summary>Finds the encoding that an HTML file declares of itself in its first kilobyte, as <c>charset=…</c> in a <c>meta</c> element.</summary>
/// <remarks>Source: https://html.spec.whatwg.org/multipage/parsing.html#prescan-a-byte-stream-to-determine-its-encoding.</remarks>
internal static class HtmlCharset
{
    private const int Reach = 1024;
    private const string Key = "charset";
    private static readonly SearchValues<char> Ends = SearchValues.Create("\"' ;/\t\n\r");

    /// <summary>The name that is declared, or null.</summary>
    public static string? Find(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(Reach, bytes.Length)]);
        for (var at = head.IndexOf("<meta", StringComparison.OrdinalIgnoreCase); at >= 0; at = head.IndexOf("<meta", at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = head.IndexOf('>', at);
            var tag = end < 0 ? head.AsSpan(at) : head.AsSpan(at, end - at);
            var found = tag.IndexOf(Key, StringComparison.OrdinalIgnoreCase);
            if (found < 0) continue;
            var rest = tag[(found + Key.Length)..].TrimStart();
            if (rest is not ['=', ..]) continue;
            rest = rest[1..].TrimStart().TrimStart("\"'");
            var length = rest.IndexOfAny(Ends);
            var name = (length < 0 ? rest : rest[..length]).ToString();
            if (name.Length > 0) return name;
        }

        return null;
    }
}
