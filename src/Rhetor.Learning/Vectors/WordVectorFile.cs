using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Rhetor.Learning.ModelFiles;

namespace Rhetor.Learning.Vectors;

/// <summary>Word vectors as a file: versioned, checksummed, validated before use. The same table gives the same bytes.</summary>
public static class WordVectorFile
{
    /// <summary>The name of the file in a model folder.</summary>
    public const string FileName = "vectors.bin";

    /// <summary>Writes a table.</summary>
    public static byte[] Write(WordVectorTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new ModelFileBuilder().Add("vectors", writer =>
        {
            writer.WriteCount(table.Dimensions);
            writer.WriteCount(table.Words.Length);
            foreach (var word in table.Words) writer.WriteInt64((long)word);
            for (var row = 0; row < table.Words.Length; row++)
            {
                writer.WriteSingle(table.WeightOf(row));
                writer.WriteBytes(MemoryMarshal.AsBytes(table.VectorOf(row)));
            }
        }).ToArray();
    }

    /// <summary>Reads a table.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="ModelFileException">The bytes are no such file, or damaged, or of another version.</exception>
    public static WordVectorTable Read(ReadOnlyMemory<byte> bytes, string name)
    {
        var reader = ModelFile.Read(bytes, name).Open("vectors");
        var dimensions = reader.ReadCount(4096);
        var count = reader.ReadLength(12 + dimensions);
        var words = ImmutableArray.CreateBuilder<ulong>(count);
        for (var i = 0; i < count; i++) words.Add((ulong)reader.ReadInt64());
        var weights = new float[count];
        var values = new sbyte[count * dimensions];
        for (var i = 0; i < count; i++)
        {
            weights[i] = reader.ReadSingle();
            if (!float.IsFinite(weights[i])) throw reader.Fault("a weight is not finite");
            MemoryMarshal.Cast<byte, sbyte>(reader.ReadBytes(dimensions)).CopyTo(values.AsSpan(i * dimensions));
        }

        reader.ExpectEnd();
        if (words.Distinct().Count() != count) throw reader.Fault("a word stands twice");
        return new WordVectorTable(dimensions, words.MoveToImmutable(), values, weights);
    }
}
