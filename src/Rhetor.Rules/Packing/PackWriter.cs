using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Rhetor.Rules.Syntax;
using Rhetor.Rules.Yaml;

namespace Rhetor.Rules.Packing;

/// <summary>Writes what packs are made of: small numbers take one byte, texts the number that they have among all texts.</summary>
internal sealed class PackWriter(Dictionary<string, int> texts)
{
    private readonly List<byte> _bytes = [];
    private int _line;

    public int Length => _bytes.Count;

    public void CopyTo(Stream stream) => stream.Write(CollectionsMarshal.AsSpan(_bytes));

    public void Number(int number)
    {
        var rest = (uint)number;
        for (; rest >= 0x80; rest >>= 7) _bytes.Add((byte)(rest | 0x80));
        _bytes.Add((byte)rest);
    }

    public void Real(double number)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteDoubleLittleEndian(bytes, number);
        _bytes.AddRange(bytes);
    }

    public void Digest(UInt128 digest)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128LittleEndian(bytes, digest);
        _bytes.AddRange(bytes);
    }

    public void Hash(ulong hash)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, hash);
        _bytes.AddRange(bytes);
    }

    public void Numbers(IReadOnlyList<int> numbers)
    {
        Number(numbers.Count);
        foreach (var number in numbers) Number(number);
    }

    /// <summary>A text, or null.</summary>
    public void Text(string? text)
    {
        if (text is null)
        {
            Number(0);
            return;
        }

        if (!texts.TryGetValue(text, out var number)) texts.Add(text, number = texts.Count);
        Number(number + 1);
    }

    public void Texts(IReadOnlyList<string> list)
    {
        Number(list.Count);
        foreach (var text in list) Text(text);
    }

    /// <summary>A yes, a no, or neither.</summary>
    public void Flag(bool? flag) => Number(flag switch { null => 0, false => 1, true => 2 });

    /// <summary>A place in the file at hand; the lines go up by little.</summary>
    public void Position(YamlPosition position)
    {
        var step = position.Line - _line;
        Number((step << 1) ^ (step >> 31));
        Number(position.Column);
        _line = position.Line;
    }

    public void Values(IReadOnlyList<ValueSyntax> values)
    {
        Number(values.Count);
        foreach (var value in values)
        {
            Text(value.Text);
            Number(value.IsLexicon ? 1 : 0);
            Position(value.Position);
        }
    }

    /// <summary>From here on lines are counted from the first.</summary>
    public void Restart() => _line = 0;
}
