namespace Rhetor.Languages.Grammar.Files;

/// <summary>The frame of a model file: magic, version, length and SHA-256 of the body, then the body, Brotli-packed.</summary>
internal static class GrammarModelFormat
{
    /// <summary>Raised whenever the body, a hash or a feature template changes.</summary>
    internal const ushort Version = 7;

    internal const int HeaderLength = 4 + 2 + 4 + 32;

    /// <summary>A body that claims to be longer is refused before it is unpacked.</summary>
    internal const int LongestBody = 64 << 20;

    internal static ReadOnlySpan<byte> Magic => "RHGM"u8;
}
