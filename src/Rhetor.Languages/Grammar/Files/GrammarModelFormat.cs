namespace Rhetor.Languages.Grammar.Files;

/// <summary>The frame of a model file: magic, version, length and SHA-256 of the body, then the body, Brotli-packed.</summary>
internal static class GrammarModelFormat
{
    /// <summary>Raised whenever the body, a hash or a feature template changes.</summary>
    internal const ushort Version = 3;

    /// <summary>The oldest version that can be read.</summary>
    internal const ushort FirstVersion = 1;

    /// <summary>From here on a model has habits.</summary>
    internal const ushort HabitsVersion = 2;

    /// <summary>From here on frequent words have classes of their own.</summary>
    internal const ushort ClassesVersion = 3;

    internal const int HeaderLength = 4 + 2 + 4 + 32;

    /// <summary>A body that claims to be longer is refused before it is unpacked.</summary>
    internal const int LongestBody = 64 << 20;

    internal static ReadOnlySpan<byte> Magic => "RHGM"u8;
}
