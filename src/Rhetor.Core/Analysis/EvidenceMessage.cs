using System.Text;
using Rhetor.Text;

namespace Rhetor.Analysis;

/// <summary>Fills the places of a rule's message: <c>{match}</c> and the names of captures; a capture that is not there leaves an ellipsis.</summary>
internal static class EvidenceMessage
{
    public static string Of(Evidence evidence, SourceText text)
    {
        var format = evidence.Rule.MessageFormat;
        if (!format.Contains('{', StringComparison.Ordinal)) return format;
        var result = new StringBuilder(format.Length + 16);
        var position = 0;
        while (position < format.Length)
        {
            var open = format.IndexOf('{', position);
            var close = open < 0 ? -1 : format.IndexOf('}', open);
            if (close < 0) break;
            result.Append(format, position, open - position).Append(Value(evidence, text, format.AsSpan((open + 1)..close)));
            position = close + 1;
        }

        return result.Append(format, position, format.Length - position).ToString();
    }

    private static string Value(Evidence evidence, SourceText text, ReadOnlySpan<char> name)
    {
        if (name is "match") return text.ToString(evidence.Span);
        foreach (var capture in evidence.Captures)
        {
            if (name.SequenceEqual(capture.Name)) return text.ToString(capture.Span);
        }

        return "…";
    }
}
