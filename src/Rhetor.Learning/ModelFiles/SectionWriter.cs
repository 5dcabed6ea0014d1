using System.Buffers;
using System.Buffers.Binary;

namespace Rhetor.Learning.ModelFiles;

/// <summary>Writes the bytes of a section, little-endian. <see cref="SectionReader"/> reads them. Not thread-safe.</summary>
public sealed class SectionWriter
{
    private readonly ArrayBufferWriter<byte> _buffer = new();

    /// <summary>What has been written.</summary>
    public ReadOnlySpan<byte> Written => _buffer.WrittenSpan;

    /// <summary>One byte.</summary>
    public void WriteByte(byte value)
    {
        _buffer.GetSpan(1)[0] = value;
        _buffer.Advance(1);
    }

    /// <summary>Bytes as they are, without their number.</summary>
    public void WriteBytes(ReadOnlySpan<byte> bytes) => _buffer.Write(bytes);

    /// <summary>A whole number of 0 or more, in seven bits a byte: the smaller, the shorter.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public void WriteCount(int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        for (; value >= 0x80; value >>= 7)
            WriteByte((byte)(value | 0x80));
        WriteByte((byte)value);
    }

    /// <summary>Eight bytes.</summary>
    public void WriteInt64(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_buffer.GetSpan(8), value);
        _buffer.Advance(8);
    }

    /// <summary>A 16-bit floating-point number.</summary>
    public void WriteHalf(Half value)
    {
        BinaryPrimitives.WriteHalfLittleEndian(_buffer.GetSpan(2), value);
        _buffer.Advance(2);
    }

    /// <summary>A 32-bit floating-point number.</summary>
    public void WriteSingle(float value)
    {
        BinaryPrimitives.WriteSingleLittleEndian(_buffer.GetSpan(4), value);
        _buffer.Advance(4);
    }

    /// <summary>A 64-bit floating-point number.</summary>
    public void WriteDouble(double value)
    {
        BinaryPrimitives.WriteDoubleLittleEndian(_buffer.GetSpan(8), value);
        _buffer.Advance(8);
    }

    /// <summary>The number of UTF-8 bytes, and these.</summary>
    /// <exception cref="ArgumentException">The text has half a surrogate pair.</exception>
    public void WriteString(string value)
    {
        var bytes = StrictUtf8.Encoding.GetBytes(value);
        WriteCount(bytes.Length);
        WriteBytes(bytes);
    }
}
