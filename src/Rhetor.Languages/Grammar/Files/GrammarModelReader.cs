using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;
using Rhetor.Languages.Grammar.Files;
using Rhetor.Languages.Grammar.Lemmas;
using Rhetor.Languages.Grammar.Tagging;

namespace Rhetor.Languages.Grammar;

/// <summary>Reads model files, and believes nothing in them before it is checked.</summary>
internal static class GrammarModelReader
{
    internal static GrammarModel Read(Stream stream, string name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        try
        {
            var body = Unpack(stream, name);
            return Body(new PackedReader(body));
        }
        catch (InvalidDataException problem)
        {
            throw new GrammarModelException(name, $"the grammar model is damaged: {problem.Message}", problem);
        }
    }

    private static byte[] Unpack(Stream stream, string name)
    {
        Span<byte> header = stackalloc byte[GrammarModelFormat.HeaderLength];
        if (stream.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) < header.Length || !header.StartsWith(GrammarModelFormat.Magic))
            throw new GrammarModelException(name, "expected a grammar model (it begins with RHGM), found something else");
        int version = BinaryPrimitives.ReadUInt16LittleEndian(header[4..]);
        if (version != GrammarModelFormat.Version)
        {
            throw new GrammarModelException(
                name, FormattableString.Invariant($"expected a grammar model of version {GrammarModelFormat.Version}, found version {version}; train it again"));
        }

        var length = BinaryPrimitives.ReadInt32LittleEndian(header[6..]);
        if (length is < 0 or > GrammarModelFormat.LongestBody)
            throw new InvalidDataException("its length cannot be right");
        var packed = new MemoryStream();
        stream.CopyTo(packed);
        Span<byte> sum = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(packed.GetBuffer().AsSpan(0, (int)packed.Length), sum);
        if (!sum.SequenceEqual(header[10..]))
            throw new InvalidDataException("its checksum is wrong, the file is cut off or was changed");
        packed.Position = 0;
        var body = new byte[length];
        using var brotli = new BrotliStream(packed, CompressionMode.Decompress);
        if (brotli.ReadAtLeast(body, length, throwOnEndOfStream: false) != length || brotli.ReadByte() >= 0)
            throw new InvalidDataException("its body has another length than its header says");
        return body;
    }

    private static GrammarModel Body(PackedReader reader)
    {
        var info = new GrammarModelInfo(reader.Text(), reader.Text(), (int)reader.Number(), (int)reader.Number(), reader.Signed());
        var bundles = Strings(reader);
        var relations = Strings(reader);
        var lexicon = LexiconFile.Read(reader);
        var allowed = (uint)reader.Index(1 << PartOfSpeechNames.Count);
        if (allowed == 0 || (allowed & 1) != 0)
            throw new InvalidDataException("it has no parts of speech");
        var habits = HabitFile.Read(reader, PartOfSpeechNames.Count);
        var upos = new UposTagger(WeightFile.Read(reader, PartOfSpeechNames.Count), allowed, habits);
        var byPart = new ushort[PartOfSpeechNames.Count][];
        for (var i = 0; i < byPart.Length; i++)
        {
            byPart[i] = new ushort[reader.Count()];
            if (byPart[i].Length == 0)
                throw new InvalidDataException("a part of speech has no features");
            for (var k = 0; k < byPart[i].Length; k++)
                byPart[i][k] = (ushort)reader.Index(bundles.Length);
        }

        habits = HabitFile.Read(reader, bundles.Length);
        var morph = new MorphTagger(WeightFile.Read(reader, bundles.Length), byPart, bundles.Length, habits);
        var (scripts, dictionary) = LemmaFile.Read(reader);
        var lemmatiser = new Lemmatiser(scripts, dictionary, WeightFile.Read(reader, scripts.All.Count));
        var parser = ParserFile.Read(reader, relations.Length);
        return reader.AtEnd
            ? new GrammarModel(info, bundles, relations, lexicon, upos, morph, lemmatiser, parser)
            : throw new InvalidDataException("there is more in it than expected");
    }

    private static ImmutableArray<string> Strings(PackedReader reader)
    {
        var strings = ImmutableArray.CreateBuilder<string>();
        for (var left = reader.Count(2048); left > 0; left--)
            strings.Add(reader.Text());
        return strings.Count > 0 ? strings.ToImmutable() : throw new InvalidDataException("a list of names is empty");
    }
}
