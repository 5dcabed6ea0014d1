using Rhetor.Documents;

namespace Rhetor.Languages.Attribution;

/// <summary>A form of a verb that hands words to somebody.</summary>
/// <param name="Lemma">Its lemma.</param>
/// <param name="Stance">How far the writer who uses it stands behind the words.</param>
/// <param name="Use">With what complement it reports.</param>
/// <param name="Form">Its form.</param>
/// <param name="Particle">The hash of the word that must follow closely ("peger … på"), or 0.</param>
internal sealed record ReportingVerb(string Lemma, Stance Stance, ReportingUse Use, VerbForm Form, ulong Particle);
