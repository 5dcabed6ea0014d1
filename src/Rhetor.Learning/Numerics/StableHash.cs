namespace Rhetor.Learning.Numerics;

/// <summary>A hash of text that is the same in every process and version (FNV-1a over UTF-16, then mixed).</summary>
internal static class StableHash
{
    public static ulong Of(string text, long seed)
    {
        var hash = 14695981039346656037UL ^ SplitMix64.Mix((ulong)seed);
        foreach (var c in text)
            hash = (hash ^ c) * 1099511628211UL;
        return SplitMix64.Mix(hash);
    }
}
