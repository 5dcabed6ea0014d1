using System.Runtime.InteropServices;
using System.Text;

namespace Rhetor.Languages.Grammar.Files;

/// <summary>Writes the body of a model file: numbers of variable length (LEB128, signed ones zigzag), strings in UTF-8.</summary>
internal sealed class PackedWriter
{
    private readonly List<byte> _bytes = [];

    internal ReadOnlySpan<byte> Bytes => CollectionsMarshal.AsSpan(_bytes);

    internal void Byte(byte value) => _bytes.Add(value);

    internal void Number(uint value)
    {
        while (value >= 0x80)
        {
            _bytes.Add((byte)(value | 0x80));
            value >>= 7;
        }

        _bytes.Add((byte)value);
    }

    internal void Signed(int value) => Number((uint)((value << 1) ^ (value >> 31)));

    internal void Text(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Number((uint)bytes.Length);
        _bytes.AddRange(bytes);
    }

    /// <summary>Ascending numbers, as differences.</summary>
    internal void Ascending(ReadOnlySpan<uint> values)
    {
        var last = 0u;
        foreach (var value in values)
        {
            Number(value - last);
            last = value;
        }
    }
}
