using System.Collections.Immutable;
using Rhetor.Findings;
using Rhetor.Text;

namespace Rhetor.Cli.Inputs;

/// <summary>
/// The comments of Markdown: blanked out for reading, and asked for <c>rhetor:disable NAMES -- reason</c> and <c>rhetor:enable NAMES</c>.
/// Offsets stay those of the file.
/// </summary>
internal static class MarkupComments
{
    private const string Open = "<!--";
    private const string Close = "-->";

    /// <summary>The text without its comments, of the same length, and what they suppress.</summary>
    public static (string Text, ImmutableArray<SuppressedRange> Suppressions) Read(string text)
    {
        var read = text.ToCharArray();
        var open = new List<(ImmutableArray<string> Names, string? Reason, TextSpan Origin)>();
        var ranges = ImmutableArray.CreateBuilder<SuppressedRange>();
        for (var at = text.IndexOf(Open, StringComparison.Ordinal); at >= 0;)
        {
            var close = text.IndexOf(Close, at + Open.Length, StringComparison.Ordinal);
            var end = close < 0 ? text.Length : close + Close.Length;
            var comment = new TextSpan(at, end - at);
            var content = text[(at + Open.Length)..(close < 0 ? text.Length : close)].Trim();
            for (var i = at; i < end; i++)
            {
                if (read[i] is not ('\n' or '\r')) read[i] = ' ';
            }

            if (ArgumentsOf(content, "rhetor:disable") is { } disabled)
            {
                var parts = disabled.Split("--", 2);
                open.Add((NamesIn(parts[0]), parts.Length == 2 && parts[1].Trim().Length > 0 ? parts[1].Trim() : null, comment));
            }
            else if (ArgumentsOf(content, "rhetor:enable") is { } enabled)
            {
                var names = NamesIn(enabled);
                foreach (var item in open.Where(o => Ends(o.Names, names)).ToList())
                {
                    ranges.Add(RangeOf(item, at));
                    open.Remove(item);
                }
            }

            at = end < text.Length ? text.IndexOf(Open, end, StringComparison.Ordinal) : -1;
        }

        foreach (var item in open) ranges.Add(RangeOf(item, text.Length));
        return (new string(read), ranges.ToImmutable());
    }

    private static SuppressedRange RangeOf((ImmutableArray<string> Names, string? Reason, TextSpan Origin) item, int end) =>
        new(TextSpan.FromBounds(item.Origin.End, end), item.Names, new Suppression(SuppressionKind.Comment, item.Reason), item.Origin);

    private static bool Ends(ImmutableArray<string> names, ImmutableArray<string> enabled) =>
        enabled.IsEmpty || names.Any(n => enabled.Contains(n, StringComparer.OrdinalIgnoreCase));

    private static string? ArgumentsOf(string content, string command) =>
        content.StartsWith(command, StringComparison.Ordinal) && (content.Length == command.Length || char.IsWhiteSpace(content[command.Length]))
            ? content[command.Length..]
            : null;

    private static ImmutableArray<string> NamesIn(string text) =>
        [.. text.Split([' ', ',', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)];
}
