namespace Rhetor.Languages.Attribution;

/// <summary>What the attribution of one text looked at, kept for training.</summary>
internal sealed class AttributionTrace
{
    /// <summary>One decision: the sentence, the features, and what the rules alone say.</summary>
    internal sealed record Case(int Sentence, int[] Features, bool Passes)
    {
        public int At { get; init; }

        public float Score { get; init; }

        public ReportKind Kind { get; init; }

        public byte Follows { get; init; }
    }

    public List<Case> Reports { get; } = [];

    public List<Case> Quotations { get; } = [];

    /// <summary>Forgets what was seen so far.</summary>
    public void Clear()
    {
        Reports.Clear();
        Quotations.Clear();
    }
}
