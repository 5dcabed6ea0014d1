using System.Buffers.Binary;

namespace Rhetor.Languages.Attribution;

/// <summary>
/// The weights of two logistic regressions over hashed features: whether a clause reports, and whether a quotation is speech.
/// Trained by the benchmarks' <c>attribution-train</c> on labelled sentences; validated when read. Immutable and thread-safe.
/// </summary>
internal sealed class AttributionWeights
{
    private const uint Magic = 0x31545441; // "ATT1"
    private readonly float[] _weights;

    private AttributionWeights(float[] weights) => _weights = weights;

    /// <summary>No weights: every score is zero.</summary>
    public static AttributionWeights None { get; } = new(new float[FeatureHash.Size]);

    public static AttributionWeights From(float[] weights) => new(weights);

    /// <summary>The weights that the assembly carries for a language.</summary>
    public static AttributionWeights Embedded(string code)
    {
        using var stream = typeof(AttributionWeights).Assembly.GetManifestResourceStream($"attribution.{code}.bin");
        if (stream is null) return None;
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return Read(memory.GetBuffer().AsSpan(0, (int)memory.Length));
    }

    /// <summary>Reads a file: the magic number, the count, then pairs of index and value.</summary>
    /// <exception cref="InvalidDataException">It is no such file.</exception>
    public static AttributionWeights Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 8 || BinaryPrimitives.ReadUInt32LittleEndian(bytes) != Magic) throw new InvalidDataException("These are no attribution weights.");
        var count = BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]);
        if (count < 0 || bytes.Length != 8 + (count * 6L)) throw new InvalidDataException("The attribution weights are cut short.");
        var weights = new float[FeatureHash.Size];
        for (var i = 0; i < count; i++)
        {
            var at = 8 + (i * 6);
            var index = BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);
            var value = BinaryPrimitives.ReadSingleLittleEndian(bytes[(at + 2)..]);
            if (index >= weights.Length || !float.IsFinite(value)) throw new InvalidDataException("An attribution weight is out of range.");
            weights[index] = value;
        }

        return new AttributionWeights(weights);
    }

    public static byte[] Write(ReadOnlySpan<float> weights)
    {
        var count = 0;
        foreach (var weight in weights)
        {
            if (Math.Abs(weight) >= 0.005f) count++;
        }

        var bytes = new byte[8 + (count * 6)];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, Magic);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), count);
        var at = 8;
        for (var i = 0; i < weights.Length; i++)
        {
            if (Math.Abs(weights[i]) < 0.005f) continue;
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(at), (ushort)i);
            BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(at + 2), weights[i]);
            at += 6;
        }

        return bytes;
    }

    /// <summary>The log-odds of a shape; above 0 means yes.</summary>
    public float Score(ReadOnlySpan<int> features)
    {
        var sum = 0f;
        foreach (var feature in features) sum += _weights[feature];
        return sum;
    }

    public bool IsTrained => this != None;
}
