using System.Collections.Immutable;
using Rhetor.Findings;
using Rhetor.Text;

namespace Rhetor.Cli.Inputs.Markup;

/// <summary>The comments <c>rhetor:disable NAMES -- reason</c> and <c>rhetor:enable NAMES</c>, taken in the order of the text.</summary>
internal sealed class SuppressionComments
{
    private readonly List<(ImmutableArray<string> Names, string? Reason, int Start, TextSpan Origin)> _open = [];
    private readonly ImmutableArray<SuppressedRange>.Builder _ranges = ImmutableArray.CreateBuilder<SuppressedRange>();

    /// <summary>Takes a comment.</summary>
    /// <param name="content">What stands between its marks.</param>
    /// <param name="position">Where it stands in the text that is read.</param>
    /// <param name="origin">Where it stands in the file.</param>
    public void Add(string content, int position, TextSpan origin)
    {
        content = content.Trim();
        if (ArgumentsOf(content, "rhetor:disable") is { } disabled)
        {
            var parts = disabled.Split("--", 2);
            _open.Add((NamesIn(parts[0]), parts.Length == 2 && parts[1].Trim().Length > 0 ? parts[1].Trim() : null, position, origin));
        }
        else if (ArgumentsOf(content, "rhetor:enable") is { } enabled)
        {
            var names = NamesIn(enabled);
            foreach (var item in _open.Where(o => Ends(o.Names, names)).ToList())
            {
                Close(item, position);
                _open.Remove(item);
            }
        }
    }

    /// <summary>All ranges; what no comment ended ends with the text.</summary>
    public ImmutableArray<SuppressedRange> Close(int end)
    {
        foreach (var item in _open) Close(item, end);
        _open.Clear();
        return _ranges.ToImmutable();
    }

    private void Close((ImmutableArray<string> Names, string? Reason, int Start, TextSpan Origin) item, int end) =>
        _ranges.Add(new SuppressedRange(TextSpan.FromBounds(item.Start, end), item.Names, new Suppression(SuppressionKind.Comment, item.Reason), item.Origin));

    private static bool Ends(ImmutableArray<string> names, ImmutableArray<string> enabled) =>
        enabled.IsEmpty || names.Any(n => enabled.Contains(n, StringComparer.OrdinalIgnoreCase));

    private static string? ArgumentsOf(string content, string command) =>
        content.StartsWith(command, StringComparison.Ordinal) && (content.Length == command.Length || char.IsWhiteSpace(content[command.Length]))
            ? content[command.Length..]
            : null;

    private static ImmutableArray<string> NamesIn(string text) =>
        [.. text.Split([' ', ',', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)];
}
