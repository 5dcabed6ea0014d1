using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using Rhetor.Languages.Grammar.Files;

namespace Rhetor.Languages.Grammar;

/// <summary>Writes model files.</summary>
internal static class GrammarModelWriter
{
    internal static void Write(GrammarModel model, Stream stream)
    {
        var writer = new PackedWriter();
        Describe(writer, model);
        LexiconFile.Write(writer, model.Lexicon);
        writer.Number(model.Upos.Allowed);
        HabitFile.Write(writer, model.Upos.Habits);
        WeightFile.Write(writer, model.Upos.Weights);
        foreach (var bundles in model.Morph.Bundles)
        {
            writer.Number((uint)bundles.Length);
            foreach (var bundle in bundles)
                writer.Number(bundle);
        }

        HabitFile.Write(writer, model.Morph.Habits);
        WeightFile.Write(writer, model.Morph.Weights);
        LemmaFile.Write(writer, model.Lemmatiser.Scripts, model.Lemmatiser.Dictionary);
        WeightFile.Write(writer, model.Lemmatiser.Weights);
        ParserFile.Write(writer, model.Parser);
        Frame(writer.Bytes, stream);
    }

    private static void Describe(PackedWriter writer, GrammarModel model)
    {
        writer.Text(model.Info.Language);
        writer.Text(model.Info.Licence);
        writer.Number((uint)model.Info.Sentences);
        writer.Number((uint)model.Info.Words);
        writer.Signed(model.Info.Seed);
        Strings(writer, model.FeatureBundles);
        Strings(writer, model.Relations);
    }

    private static void Strings(PackedWriter writer, IReadOnlyList<string> strings)
    {
        writer.Number((uint)strings.Count);
        foreach (var text in strings)
            writer.Text(text);
    }

    private static void Frame(ReadOnlySpan<byte> body, Stream stream)
    {
        var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            brotli.Write(body);
        var bytes = packed.GetBuffer().AsSpan(0, (int)packed.Length);
        Span<byte> header = stackalloc byte[GrammarModelFormat.HeaderLength];
        GrammarModelFormat.Magic.CopyTo(header);
        BinaryPrimitives.WriteUInt16LittleEndian(header[4..], GrammarModelFormat.Version);
        BinaryPrimitives.WriteInt32LittleEndian(header[6..], body.Length);
        SHA256.HashData(bytes, header[10..]);
        stream.Write(header);
        stream.Write(bytes);
    }
}
