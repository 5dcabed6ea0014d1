using Rhetor.Documents;

namespace Rhetor.Languages.Attribution;

/// <summary>A reporting clause found in a sentence, or what may be one.</summary>
internal struct Report
{
    public Report(int at, Phrase speaker, Stance stance, Phrase clause, ReportKind kind)
    {
        At = at;
        Speaker = speaker;
        Stance = stance;
        Clause = clause;
        Kind = kind;
        Shape = new ReportShape { Passes = true, Holds = true };
        Score = 1;
    }

    /// <summary>The token that gave it away: a verb, a preposition, a colon.</summary>
    public int At;

    /// <summary>The phrase that names the holder of the words; may be empty.</summary>
    public Phrase Speaker;

    /// <summary>How the clause stands to the words.</summary>
    public Stance Stance;

    /// <summary>The tokens of the reporting clause itself, which stay the author's.</summary>
    public Phrase Clause;

    /// <summary>How it reports.</summary>
    public ReportKind Kind;

    /// <summary>What it looks like.</summary>
    public ReportShape Shape;

    /// <summary>The log-odds that it reports.</summary>
    public float Score;

    /// <summary>Whether its pattern leaves no doubt, so that no weight outweighs it.</summary>
    public bool Sure;
}
