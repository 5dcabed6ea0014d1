using System.Security.Cryptography;

namespace Rhetor.Learning.ModelFiles;

/// <summary>
/// The container. All numbers are little-endian. Header: magic (8 bytes), version (2), number of sections (2), reserved (4,
/// zero), length of the body (8), SHA-256 of header so far and body (32). Body: sections one after the other, each the length
/// of its name (1), its name in ASCII, its length (4) and its bytes.
/// </summary>
internal static class ModelFileFormat
{
    public const ushort Version = 1;

    public const int HashedHeaderLength = 24;

    public const int HeaderLength = HashedHeaderLength + SHA256.HashSizeInBytes;

    public const int MaxSections = 1024;

    public const int MaxNameLength = 100;

    // The newline shows a file that was mangled as text.
    public static ReadOnlySpan<byte> Magic => "RHETORM\n"u8;

    public static bool IsName(string name)
    {
        if (name.Length is 0 or > MaxNameLength)
            return false;
        foreach (var c in name)
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c is not ('.' or '-' or '_' or '/'))
                return false;
        return true;
    }

    public static byte[] Hash(ReadOnlySpan<byte> header, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(header[..HashedHeaderLength]);
        hash.AppendData(body);
        return hash.GetHashAndReset();
    }
}
