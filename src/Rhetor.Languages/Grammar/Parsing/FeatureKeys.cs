namespace Rhetor.Languages.Grammar.Parsing;

/// <summary>Writes features down.</summary>
/// <param name="room">Where to.</param>
internal ref struct FeatureKeys(Span<uint> room) : IFeatureSink
{
    private readonly Span<uint> _room = room;

    /// <summary>How many there are.</summary>
    internal int Count { get; private set; }

    /// <inheritdoc/>
    public void Put(uint feature) => _room[Count++] = feature;
}
