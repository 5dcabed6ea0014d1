using System.Collections.Immutable;
using System.IO.Compression;
using Rhetor.Learning.Features;
using Rhetor.Learning.ModelFiles;
using Rhetor.Learning.Training;
using Rhetor.Learning.Trees;

namespace Rhetor.Learning.Models;

/// <summary>
/// Classifiers as a file: versioned, checksummed, validated before use. The sections are compressed together; the same model gives
/// the same bytes. Everything that is wrong with a file is a <see cref="ModelFileException"/> that says what.
/// </summary>
public static class ClassifierModelFile
{
    /// <summary>The name of the file in a model folder.</summary>
    public const string FileName = "classifiers.bin";

    private const int MaxUnpacked = 64 << 20;

    // The section of what a report says of a model comes first, and is a few words.
    private const string Info = "info";
    private const int MaxInfo = 4096;

    /// <summary>Writes a model.</summary>
    public static byte[] Write(ClassifierModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var builder = new ModelFileBuilder();
        builder.Add(Info, writer => StringTableCodec.Write(writer, [model.Language, model.Parts.Version, model.Parts.RulesFingerprint, model.Parts.Learner]));
        builder.Add("schema", writer =>
        {
            writer.WriteCount(FeatureSchema.CurrentVersion);
            writer.WriteCount(model.Schema.WordBits);
            StringTableCodec.Write(writer, model.Schema.Names);
            foreach (var scale in ScalesOf(model.Scales)) writer.WriteSingle(scale);
            writer.WriteByte(model.Schema.ReadsNames ? (byte)1 : (byte)0);
        });
        builder.Add("words", writer =>
        {
            foreach (var weight in model.Parts.WordWeights) writer.WriteHalf((Half)weight);
        });
        builder.Add("linear", writer => LinearTableCodec.Write(writer, model.Linear));
        builder.Add("markers", writer =>
        {
            writer.WriteCount(model.Markers.Length);
            foreach (var marker in model.Markers)
            {
                writer.WriteString(marker.Slug);
                writer.WriteDouble(marker.Threshold);
                CalibratorCodec.Write(writer, marker.Calibrator);
                writer.WriteByte(marker.Trees is null ? (byte)0 : (byte)1);
                if (marker.Trees is { } trees) TreeEnsembleCodec.Write(writer, trees);
            }
        });

        var plain = builder.ToArray();
        using var packed = new MemoryStream();
        using (var deflate = new BrotliStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) deflate.Write(plain);
        return new ModelFileBuilder().Add("packed", writer =>
        {
            writer.WriteCount(plain.Length);
            writer.WriteBytes(packed.ToArray());
        }).ToArray();
    }

    /// <summary>Reads a model.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="ModelFileException">The bytes are no such file, or damaged, or of another version.</exception>
    public static (ClassifierModel Model, string Fingerprint) Read(ReadOnlyMemory<byte> bytes, string name)
    {
        var outer = ModelFile.Read(bytes, name);
        var file = ModelFile.Read(Unpack(outer, name), name);
        try
        {
            return (Read(file, name), outer.Checksum);
        }
        catch (ArgumentException exception)
        {
            throw new ModelFileException($"{name}: the parts of the model do not fit each other: {exception.Message}", exception);
        }
    }

    /// <summary>Reads what a report says of a model, and nothing else of it.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="ModelFileException">The bytes are no such file, or damaged, or of another version.</exception>
    public static (string Language, string Version, string Fingerprint) ReadInfo(ReadOnlyMemory<byte> bytes, string name)
    {
        var outer = ModelFile.Read(bytes, name);
        var info = ModelFile.OpenFirst(Unpack(outer, name, MaxInfo), name, Info);
        var texts = StringTableCodec.Read(ref info);
        return texts.Length >= 2 ? (texts[0], texts[1], outer.Checksum) : throw info.Fault("expected language and version");
    }

    private static byte[] Unpack(ModelFile outer, string name, int most = MaxUnpacked)
    {
        var reader = outer.Open("packed");
        var length = reader.ReadCount(MaxUnpacked);
        var plain = new byte[Math.Min(length, most)];
        try
        {
            using var packed = new MemoryStream(reader.ReadBytes(reader.Remaining).ToArray());
            using var brotli = new BrotliStream(packed, CompressionMode.Decompress);
            brotli.ReadExactly(plain);
            if (plain.Length == length && brotli.ReadByte() >= 0) throw new ModelFileException($"{name}: the packed part is longer than it says.");
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException or InvalidOperationException)
        {
            throw new ModelFileException($"{name}: the packed part cannot be unpacked.", exception);
        }

        return plain;
    }

    private static ClassifierModel Read(ModelFile file, string name)
    {
        var info = file.Open(Info);
        var texts = StringTableCodec.Read(ref info);
        if (texts.Length != 4) throw info.Fault("expected language, version, rules and learner");

        var schema = file.Open("schema");
        var version = schema.ReadCount();
        if (version != FeatureSchema.CurrentVersion)
            throw new ModelFileException($"{name}: the model reads version {version} of the features, this is version {FeatureSchema.CurrentVersion}: retrain it.");
        var bits = schema.ReadCount(24);
        var names = StringTableCodec.Read(ref schema);
        var scales = new FeatureScales
        {
            Words = schema.ReadSingle(),
            Rules = schema.ReadSingle(),
            Classes = schema.ReadSingle(),
            Text = schema.ReadSingle(),
            Vectors = schema.ReadSingle(),
        };

        // Models of before the flag hide names.
        var readsNames = schema.Remaining > 0 && schema.ReadByte() switch
        {
            0 => false,
            1 => true,
            _ => throw schema.Fault("expected 0 or 1 for whether names are read"),
        };
        schema.ExpectEnd();

        var words = file.Open("words");
        var weights = ImmutableArray.CreateBuilder<float>(1 << bits);
        for (var i = 0; i < 1 << bits; i++) weights.Add((float)words.ReadHalf());
        words.ExpectEnd();

        var linear = file.Open("linear");
        var table = LinearTableCodec.Read(ref linear);
        linear.ExpectEnd();
        return new ClassifierModel(new ClassifierModelParts
        {
            Language = texts[0],
            Version = texts[1],
            RulesFingerprint = texts[2],
            Learner = texts[3],
            Schema = new FeatureSchema(names, bits, readsNames),
            Scales = scales,
            WordWeights = weights.MoveToImmutable(),
            Linear = table,
            Markers = ReadMarkers(file),
        });
    }

    private static ImmutableArray<MarkerClassifier> ReadMarkers(ModelFile file)
    {
        var reader = file.Open("markers");
        var count = reader.ReadLength(1, 10_000);
        var markers = ImmutableArray.CreateBuilder<MarkerClassifier>(count);
        for (var i = 0; i < count; i++)
        {
            var slug = reader.ReadString(1000);
            var threshold = reader.ReadDouble();
            var calibrator = CalibratorCodec.Read(ref reader);
            TreeEnsemble? trees = reader.ReadByte() switch
            {
                0 => null,
                1 => TreeEnsembleCodec.Read(ref reader),
                _ => throw reader.Fault("expected 0 or 1 for the trees"),
            };
            markers.Add(new MarkerClassifier(slug, trees, calibrator, threshold));
        }

        reader.ExpectEnd();
        return markers.MoveToImmutable();
    }

    private static float[] ScalesOf(FeatureScales scales) => [scales.Words, scales.Rules, scales.Classes, scales.Text, scales.Vectors];
}
