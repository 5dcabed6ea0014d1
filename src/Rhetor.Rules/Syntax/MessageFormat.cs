using System.Text;

namespace Rhetor.Rules.Syntax;

/// <summary>Messages with places in braces.</summary>
internal static class MessageFormat
{
    public static IEnumerable<string> Places(string format)
    {
        for (var open = format.IndexOf('{', StringComparison.Ordinal); open >= 0; open = format.IndexOf('{', open + 1))
        {
            var close = format.IndexOf('}', open);
            if (close < 0) yield break;
            yield return format[(open + 1)..close];
        }
    }

    public static string Fill(string format, Func<string, string> value)
    {
        var result = new StringBuilder(format.Length + 16);
        var position = 0;
        while (position < format.Length)
        {
            var open = format.IndexOf('{', position);
            var close = open < 0 ? -1 : format.IndexOf('}', open);
            if (close < 0) break;
            result.Append(format, position, open - position).Append(value(format[(open + 1)..close]));
            position = close + 1;
        }

        return result.Append(format, position, format.Length - position).ToString();
    }
}
