using System.Text;

namespace Rhetor.Languages.Grammar.Files;

/// <summary>Reads what <see cref="PackedWriter"/> wrote; anything that cannot be is an <see cref="InvalidDataException"/>.</summary>
internal sealed class PackedReader(byte[] bytes)
{
    private int _at;

    internal bool AtEnd => _at == bytes.Length;

    internal byte Byte() => _at < bytes.Length ? bytes[_at++] : throw new InvalidDataException("it ends too early");

    internal uint Number()
    {
        var value = 0u;
        for (var shift = 0; shift < 35; shift += 7)
        {
            var b = Byte();
            value |= (uint)(b & 0x7F) << shift;
            if (b < 0x80)
                return value;
        }

        throw new InvalidDataException("a number is too long");
    }

    internal int Signed()
    {
        var value = Number();
        return (int)(value >> 1) ^ -(int)(value & 1);
    }

    /// <summary>A number that counts things of at least one byte each, or less than a given limit.</summary>
    internal int Count(int limit = int.MaxValue)
    {
        var value = Number();
        return value <= (uint)(bytes.Length - _at) && value <= (uint)limit ? (int)value : throw new InvalidDataException("a count is too large");
    }

    /// <summary>An index below a limit.</summary>
    internal int Index(int limit)
    {
        var value = Number();
        return value < (uint)limit ? (int)value : throw new InvalidDataException("an index is out of range");
    }

    internal string Text()
    {
        var length = Count();
        var text = Encoding.UTF8.GetString(bytes, _at, length);
        _at += length;
        return text;
    }

    internal uint[] Ascending(int count)
    {
        var values = new uint[count];
        var last = 0u;
        for (var i = 0; i < count; i++)
        {
            var step = Number();
            if (step > uint.MaxValue - last || (step == 0 && (i > 0 || last == 0)))
                throw new InvalidDataException("keys are not in order");
            last += step;
            values[i] = last;
        }

        return values;
    }
}
