using System.Buffers.Binary;
using System.Text;

namespace Rhetor.Rules.Packing;

/// <summary>The texts of a pack, each once, decoded when they are first asked for. Thread-safe.</summary>
internal sealed class TextTable
{
    private readonly byte[] _bytes;
    private readonly int _offsets;
    private readonly int _start;
    private readonly string?[] _texts;

    private TextTable(byte[] bytes, int offsets, int count)
    {
        _bytes = bytes;
        _offsets = offsets;
        _start = offsets + (4 * (count + 1));
        _texts = new string?[count];
    }

    /// <summary>A text, always the same instance or an equal one.</summary>
    public string this[int index] => _texts[index] ??= Decode(index);

    /// <summary>Reads the table that stands at a place, and says where it ends.</summary>
    public static TextTable Read(byte[] bytes, int at, out int end)
    {
        var table = new TextTable(bytes, at + 4, BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at)));
        end = table._start + table.Offset(table._texts.Length);
        return table;
    }

    public static void Write(Stream stream, IReadOnlyCollection<string> texts)
    {
        var offset = 0;
        Write(stream, texts.Count);
        Write(stream, offset);
        foreach (var text in texts) Write(stream, offset += Encoding.UTF8.GetByteCount(text));
        foreach (var text in texts) stream.Write(Encoding.UTF8.GetBytes(text));
    }

    public static void Write(Stream stream, int number)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        stream.Write(bytes);
    }

    private string Decode(int index)
    {
        var start = Offset(index);
        return Encoding.UTF8.GetString(_bytes, _start + start, Offset(index + 1) - start);
    }

    private int Offset(int index) => BinaryPrimitives.ReadInt32LittleEndian(_bytes.AsSpan(_offsets + (4 * index)));
}
