using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Rhetor.Markers;
using Rhetor.Rules.Syntax;

namespace Rhetor.Rules.Binding;

/// <summary>One number for what decides about hits.</summary>
internal static class RuleFingerprint
{
    public static string Of(IEnumerable<RuleSyntax> rules, IEnumerable<BoundLexicon> lexicons, MarkerCatalog markers)
    {
        var text = new StringBuilder();
        foreach (var marker in markers.Markers)
        {
            text.Append(marker.Id).Append(' ').Append(marker.Slug).Append(' ').Append(marker.Prior.ToString("R", CultureInfo.InvariantCulture))
                .Append(' ').Append(marker.DefaultThreshold.ToString("R", CultureInfo.InvariantCulture)).Append('\n');
        }

        foreach (var lexicon in lexicons)
        {
            text.Append('$').Append(lexicon.Language).Append('/').Append(lexicon.Name).Append('=');
            foreach (var (entry, pos) in lexicon.Entries) text.Append(entry).Append('/').Append((int)pos).Append('|');
            text.Append('\n');
        }

        foreach (var rule in rules.OrderBy(r => r.Id, StringComparer.Ordinal))
        {
            text.Append(rule.Id).Append('\n').Append(rule.Marker).Append('\n').Append(rule.Strength).Append('\n').Append(rule.Group).Append('\n')
                .Append(rule.Body.Digest.ToString("x32", CultureInfo.InvariantCulture)).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
