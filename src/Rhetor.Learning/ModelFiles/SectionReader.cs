using System.Buffers.Binary;

namespace Rhetor.Learning.ModelFiles;

/// <summary>
/// Reads the bytes of a section, little-endian, and trusts none of them: what reaches beyond the end, or counts more than
/// there can be, is a <see cref="ModelFileException"/> that says where.
/// </summary>
public ref struct SectionReader
{
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly string _file;
    private readonly string _section;
    private int _at;

    /// <summary>A reader of the given bytes; the names are for messages.</summary>
    public SectionReader(ReadOnlySpan<byte> bytes, string file, string section)
    {
        _bytes = bytes;
        _file = file;
        _section = section;
    }

    /// <summary>How many bytes are left.</summary>
    public readonly int Remaining => _bytes.Length - _at;

    /// <summary>One byte.</summary>
    public byte ReadByte() => ReadBytes(1)[0];

    /// <summary>That many bytes.</summary>
    public ReadOnlySpan<byte> ReadBytes(int count)
    {
        if (count < 0 || count > Remaining)
            throw Fault($"{count} bytes expected, {Remaining} left");
        var bytes = _bytes.Slice(_at, count);
        _at += count;
        return bytes;
    }

    /// <summary>A whole number from 0 to <paramref name="max"/>.</summary>
    public int ReadCount(int max = int.MaxValue)
    {
        long value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = ReadByte();
            value |= (long)(next & 0x7F) << shift;
            if (value > max || shift > 28)
                throw Fault($"a number up to {max} expected");
            if (next < 0x80)
                return (int)value;
        }
    }

    /// <summary>How many items follow, each of at least <paramref name="bytesEach"/> bytes: more than can follow is a fault.</summary>
    public int ReadLength(int bytesEach, int max = int.MaxValue)
    {
        var count = ReadCount(max);
        if ((long)count * bytesEach > Remaining)
            throw Fault($"{count} items of {bytesEach} bytes or more announced, {Remaining} bytes left");
        return count;
    }

    /// <summary>Eight bytes.</summary>
    public long ReadInt64() => BinaryPrimitives.ReadInt64LittleEndian(ReadBytes(8));

    /// <summary>A 16-bit floating-point number.</summary>
    public Half ReadHalf() => BinaryPrimitives.ReadHalfLittleEndian(ReadBytes(2));

    /// <summary>A 32-bit floating-point number.</summary>
    public float ReadSingle() => BinaryPrimitives.ReadSingleLittleEndian(ReadBytes(4));

    /// <summary>A 64-bit floating-point number.</summary>
    public double ReadDouble() => BinaryPrimitives.ReadDoubleLittleEndian(ReadBytes(8));

    /// <summary>A text of at most <paramref name="maxBytes"/> bytes of UTF-8.</summary>
    public string ReadString(int maxBytes = 1 << 20)
    {
        var bytes = ReadBytes(ReadLength(1, maxBytes));
        try
        {
            return StrictUtf8.Encoding.GetString(bytes);
        }
        catch (ArgumentException)
        {
            throw Fault("a text that is not UTF-8");
        }
    }

    /// <summary>Refuses bytes that nobody has read.</summary>
    public readonly void ExpectEnd()
    {
        if (Remaining > 0)
            throw Fault($"{Remaining} bytes too many");
    }

    /// <summary>A fault at the present place, to be thrown.</summary>
    public readonly ModelFileException Fault(string what) =>
        new($"{_file}: section '{_section}', byte {_at}: {what}.");
}
