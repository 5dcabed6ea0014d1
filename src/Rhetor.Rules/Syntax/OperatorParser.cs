using System.Globalization;

namespace Rhetor.Rules.Syntax;

/// <summary>Reads <c>?</c>, <c>*</c>, <c>+</c>, <c>{n}</c>, <c>{m,}</c> and <c>{m,n}</c>.</summary>
internal static class OperatorParser
{
    public const int Limit = 40;

    public static Repeat? Parse(string text)
    {
        switch (text)
        {
            case "?": return new Repeat(0, 1);
            case "*": return new Repeat(0, -1);
            case "+": return new Repeat(1, -1);
        }

        if (text.Length < 3 || text[0] != '{' || text[^1] != '}') return null;
        var inner = text.AsSpan(1, text.Length - 2);
        var comma = inner.IndexOf(',');
        if (comma < 0) return Number(inner) is int n and > 0 ? new Repeat(n, n) : null;
        if (Number(inner[..comma].Trim()) is not int minimum) return null;
        var rest = inner[(comma + 1)..].Trim();
        if (rest.IsEmpty) return new Repeat(minimum, -1);
        return Number(rest) is int maximum and > 0 && maximum >= minimum ? new Repeat(minimum, maximum) : null;
    }

    private static int? Number(ReadOnlySpan<char> text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value <= Limit ? value : null;
}
