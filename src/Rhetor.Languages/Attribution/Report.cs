using Rhetor.Documents;

namespace Rhetor.Languages.Attribution;

/// <summary>A reporting clause found in a sentence.</summary>
/// <param name="At">The token that gave it away: a verb, a preposition, a colon.</param>
/// <param name="Speaker">The phrase that names the holder of the words; may be empty.</param>
/// <param name="Stance">How the clause stands to the words.</param>
/// <param name="Clause">The tokens of the reporting clause itself, which stay the author's.</param>
/// <param name="Kind">How it reports.</param>
internal readonly record struct Report(int At, Phrase Speaker, Stance Stance, Phrase Clause, ReportKind Kind);
