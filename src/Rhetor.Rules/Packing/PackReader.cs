using System.Buffers.Binary;
using Rhetor.Rules.Syntax;
using Rhetor.Rules.Yaml;

namespace Rhetor.Rules.Packing;

/// <summary>Reads what a <see cref="PackWriter"/> wrote, in the same order. Not thread-safe.</summary>
internal sealed class PackReader(byte[] bytes, TextTable texts, string path, int at)
{
    private int _at = at;
    private int _line;

    public int Number()
    {
        var number = 0u;
        for (var shift = 0; ; shift += 7)
        {
            uint next = bytes[_at++];
            number |= (next & 0x7F) << shift;
            if (next < 0x80) return (int)number;
        }
    }

    public double Real()
    {
        _at += 8;
        return BinaryPrimitives.ReadDoubleLittleEndian(bytes.AsSpan(_at - 8));
    }

    public UInt128 Digest()
    {
        _at += 16;
        return BinaryPrimitives.ReadUInt128LittleEndian(bytes.AsSpan(_at - 16));
    }

    public ulong Hash()
    {
        _at += 8;
        return BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(_at - 8));
    }

    public int[] Numbers()
    {
        var count = Number();
        if (count == 0) return [];
        var numbers = new int[count];
        for (var i = 0; i < count; i++) numbers[i] = Number();
        return numbers;
    }

    /// <summary>A text, or null.</summary>
    public string? TextOrNull() => Number() is var number and > 0 ? texts[number - 1] : null;

    public string Text() => texts[Number() - 1];

    public string[] Texts()
    {
        var count = Number();
        if (count == 0) return [];
        var list = new string[count];
        for (var i = 0; i < count; i++) list[i] = Text();
        return list;
    }

    /// <summary>A yes, a no, or neither.</summary>
    public bool? Flag() => Number() switch { 0 => null, 1 => false, _ => true };

    /// <summary>A place in the file.</summary>
    public YamlPosition Position()
    {
        var step = Number();
        _line += (step >> 1) ^ -(step & 1);
        return new YamlPosition(path, _line, Number());
    }

    public ValueSyntax[] Values()
    {
        var count = Number();
        if (count == 0) return [];
        var values = new ValueSyntax[count];
        for (var i = 0; i < count; i++) values[i] = new ValueSyntax(Text(), Number() != 0, Position());
        return values;
    }
}
