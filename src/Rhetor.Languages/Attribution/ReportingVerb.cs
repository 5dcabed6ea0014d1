using Rhetor.Documents;

namespace Rhetor.Languages.Attribution;

/// <summary>A verb that hands words to somebody.</summary>
/// <param name="Lemma">Its lemma.</param>
/// <param name="Stance">How far the writer who uses it stands behind the words.</param>
/// <param name="Use">With what complement it reports.</param>
internal sealed record ReportingVerb(string Lemma, Stance Stance, ReportingUse Use);
