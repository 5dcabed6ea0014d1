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
}
