namespace Rhetor.Languages.Attribution;

/// <summary>What the attribution of one text looked at, kept for training.</summary>
internal sealed class AttributionTrace
{
    /// <summary>One decision: the sentence, the features, and what the rules alone say.</summary>
    internal sealed record Case(int Sentence, int[] Features, bool Passes);

    public List<Case> Reports { get; } = [];

    public List<Case> Quotations { get; } = [];
}
