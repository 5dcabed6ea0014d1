using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Rhetor.Documents;
using Rhetor.Text;

namespace Rhetor.Findings;

/// <summary>
/// Gives findings a name that survives edits elsewhere in the text: a hash of the marker, the sentence's words (folded, without
/// punctuation and white space) and, where the same sentence stands several times, which of them it is. No offset goes in.
/// </summary>
public static class Fingerprints
{
    /// <summary>The findings with their fingerprints, in the same order. They must come by sentence.</summary>
    public static ImmutableArray<Finding> Assign(AnnotatedDocument document, ImmutableArray<Finding> findings)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var named = ImmutableArray.CreateBuilder<Finding>(findings.Length);
        foreach (var finding in findings)
        {
            var key = Key(document, finding);
            var occurrence = seen.GetValueOrDefault(key);
            seen[key] = occurrence + 1;
            var text = FormattableString.Invariant($"{key}\n{occurrence}");
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text));
            named.Add(finding with { Fingerprint = Convert.ToHexStringLower(hash.AsSpan(0, 8)) });
        }

        return named.MoveToImmutable();
    }

    private static string Key(AnnotatedDocument document, Finding finding)
    {
        var key = new StringBuilder(finding.Marker);
        key.Append('\n');
        if (finding.Sentence < 0) return key.Append(finding.Message).ToString();
        foreach (var token in document.TokensOf(document.Sentences[finding.Sentence]))
        {
            if (token.IsPunctuation) continue;
            key.Append(TokenText.Fold(document.Text.AsSpan(token.Span))).Append(' ');
        }

        return key.ToString();
    }
}
