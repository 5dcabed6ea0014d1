using System.Collections.Immutable;
using Rhetor.Findings;
using Rhetor.Reporting;

namespace Rhetor.Cli.Inputs;

/// <summary>
/// Suppressions beside a text that has no comments, in <c>article.txt.rhetor-suppressions</c>: a line each, <c>FINGERPRINT -- REASON</c>; <c>#</c>
/// starts a comment.
/// </summary>
internal static class SidecarFile
{
    /// <summary>What is added to the name of the text.</summary>
    public const string Ending = ".rhetor-suppressions";

    private const int FingerprintLength = 16;

    /// <summary>Reads the sidecar of a text, if there is one.</summary>
    /// <param name="file">The text.</param>
    /// <param name="report">Is told which lines are wrong; the others count.</param>
    public static ImmutableArray<SuppressedRange> Of(InputFile file, Action<InputError> report)
    {
        var path = file.FullPath + Ending;
        if (file.FullPath is null || !File.Exists(path)) return [];
        var name = file.Name + Ending;
        var ranges = ImmutableArray.CreateBuilder<SuppressedRange>();
        try
        {
            var number = 0;
            foreach (var raw in File.ReadLines(path))
            {
                number++;
                var line = raw.Trim();
                if (line.Length == 0 || line[0] == '#') continue;
                if (Read(line) is var (fingerprint, reason))
                {
                    ranges.Add(new SuppressedRange(default, [], new Suppression(SuppressionKind.Sidecar, reason), default)
                    {
                        Fingerprint = fingerprint,
                        Place = FormattableString.Invariant($"{name}:{number}"),
                    });
                }
                else
                {
                    report(new InputError(name, "expected FINGERPRINT -- REASON (the fingerprints stand in the json and csv reports)", number));
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            report(new InputError(name, "cannot be read: " + exception.Message.ReplaceLineEndings(" ")));
        }

        return ranges.ToImmutable();
    }

    private static (string Fingerprint, string Reason)? Read(string line)
    {
        var parts = line.Split("--", 2, StringSplitOptions.TrimEntries);
        if (parts.Length < 2 || parts[1].Length == 0 || parts[0].Length != FingerprintLength) return null;
        return parts[0].All(char.IsAsciiHexDigit) ? (parts[0].ToLowerInvariant(), parts[1]) : null;
    }
}
