namespace Rhetor.Learning.Features;

/// <summary>The <see cref="Inflection"/>s of the features of late: a language hands out the same strings again and again. Not thread-safe.</summary>
internal sealed class InflectionCache
{
    private const int Slots = 256;

    private readonly string?[] _feats = new string?[Slots];
    private readonly Inflection[] _inflections = new Inflection[Slots];

    public Inflection Of(string? feats)
    {
        if (string.IsNullOrEmpty(feats)) return Inflection.None;
        var slot = ((feats.Length * 31) + (feats[^1] * 7) + feats[feats.Length / 2] + (feats[feats.Length / 3] * 3)) & (Slots - 1);
        if (ReferenceEquals(_feats[slot], feats)) return _inflections[slot];
        _feats[slot] = feats;
        return _inflections[slot] = InflectionReader.Read(feats);
    }
}
