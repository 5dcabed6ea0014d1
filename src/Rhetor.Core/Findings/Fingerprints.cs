using System.Collections.Immutable;
using Rhetor.Documents;

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
        var writer = new FingerprintWriter(document);
        return [.. findings.Select(finding => finding with { Fingerprint = writer.Next(finding.Marker, finding.Sentence, finding.Message) })];
    }
}
