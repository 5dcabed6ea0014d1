namespace Rhetor.Languages.Attribution;

/// <summary>Maps a template and a value to one of the weights. Collisions are rare and harmless.</summary>
internal static class FeatureHash
{
    public const int Size = 1 << 13;

    public static int Of(int template, ulong value)
    {
        var hash = (value ^ ((ulong)template * 0x9E3779B97F4A7C15UL)) * 0xD6E8FEB86659FD93UL;
        hash ^= hash >> 32;
        hash *= 0xD6E8FEB86659FD93UL;
        return (int)(hash >> 40) & (Size - 1);
    }
}
