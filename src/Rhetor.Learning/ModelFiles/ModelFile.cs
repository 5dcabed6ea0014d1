using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;

namespace Rhetor.Learning.ModelFiles;

/// <summary>
/// A model file that has been read: its checksum is right and its sections are whole. What is in a section its codec checks.
/// Nothing in a file is executed, and nothing larger than the file is allocated for it. Immutable and thread-safe.
/// </summary>
public sealed class ModelFile
{
    /// <summary>Files larger than this are refused unless asked for, in bytes.</summary>
    public const int DefaultMaxLength = 64 << 20;

    private readonly ImmutableDictionary<string, ReadOnlyMemory<byte>> _sections;

    private ModelFile(string name, ImmutableArray<string> names, ImmutableDictionary<string, ReadOnlyMemory<byte>> sections, string checksum)
    {
        Name = name;
        SectionNames = names;
        _sections = sections;
        Checksum = checksum;
    }

    /// <summary>What messages call the file.</summary>
    public string Name { get; }

    /// <summary>The names of the sections, in the order of the file.</summary>
    public ImmutableArray<string> SectionNames { get; }

    /// <summary>The SHA-256 of the contents in lower-case hexadecimal: the model's fingerprint.</summary>
    public string Checksum { get; }

    /// <summary>Reads a file from disk.</summary>
    /// <exception cref="ModelFileException">It is not there, cannot be read, is too large, or is no whole model file.</exception>
    public static ModelFile Load(string path, int maxLength = DefaultMaxLength)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            return Load(stream, path, maxLength);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new ModelFileException($"{path}: cannot be read: {e.Message}", e);
        }
    }

    /// <summary>Reads a file from a stream, to its end.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="name">What messages call it.</param>
    /// <param name="maxLength">More bytes than this are refused.</param>
    /// <exception cref="ModelFileException">It is too large, or is no whole model file.</exception>
    public static ModelFile Load(Stream stream, string name, int maxLength = DefaultMaxLength)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[81_920];
        while (stream.Read(chunk) is var read && read > 0)
        {
            if (buffer.Length + read > maxLength)
                throw new ModelFileException($"{name}: larger than {maxLength} bytes, which is more than a model may have.");
            buffer.Write(chunk, 0, read);
        }

        return Read(buffer.ToArray(), name);
    }

    /// <summary>Reads a file from memory. The bytes are kept, not copied; do not change them.</summary>
    /// <exception cref="ModelFileException">It is no whole model file.</exception>
    public static ModelFile Read(ReadOnlyMemory<byte> bytes, string name)
    {
        var file = bytes.Span;
        if (file.Length < 8 || !file[..8].SequenceEqual(ModelFileFormat.Magic))
            throw new ModelFileException($"{name}: not a Rhetor model file: it does not begin with RHETORM.");
        if (file.Length < ModelFileFormat.HeaderLength)
            throw new ModelFileException($"{name}: truncated: {file.Length} bytes, the header alone has {ModelFileFormat.HeaderLength}.");
        var version = BinaryPrimitives.ReadUInt16LittleEndian(file[8..]);
        if (version != ModelFileFormat.Version)
            throw new ModelFileException($"{name}: format version {version}; this program reads version {ModelFileFormat.Version}.");
        var length = BinaryPrimitives.ReadInt64LittleEndian(file[16..]);
        var body = bytes[ModelFileFormat.HeaderLength..];
        if (length != body.Length)
            throw new ModelFileException(length > body.Length
                ? $"{name}: truncated: {body.Length} bytes after the header, expected {length}."
                : $"{name}: damaged: {body.Length} bytes after the header, expected {length}.");
        var hash = ModelFileFormat.Hash(file, body.Span);
        if (!hash.AsSpan().SequenceEqual(file[ModelFileFormat.HashedHeaderLength..ModelFileFormat.HeaderLength]))
            throw new ModelFileException($"{name}: damaged: its checksum is wrong.");
        return ReadSections(name, body, BinaryPrimitives.ReadUInt16LittleEndian(file[10..]), Convert.ToHexStringLower(hash));
    }

    /// <summary>A reader of the first section of a file of which only the beginning is at hand. Whether the file is whole nobody has looked.</summary>
    /// <exception cref="ModelFileException">The first section is another one, or not all of it is there.</exception>
    internal static SectionReader OpenFirst(ReadOnlyMemory<byte> start, string name, string section)
    {
        var body = start.Span[Math.Min(start.Length, ModelFileFormat.HeaderLength)..];
        var head = 1 + section.Length + sizeof(int);
        if (body.Length < head || body[0] != section.Length || Encoding.Latin1.GetString(body.Slice(1, section.Length)) != section)
            throw new ModelFileException($"{name}: section '{section}' does not come first.");
        var length = BinaryPrimitives.ReadInt32LittleEndian(body[(head - sizeof(int))..]);
        if (length < 0 || length > body.Length - head) throw new ModelFileException($"{name}: section '{section}' is longer than expected.");
        return new SectionReader(body.Slice(head, length), name, section);
    }

    /// <summary>Whether there is such a section.</summary>
    public bool Contains(string section) => _sections.ContainsKey(section);

    /// <summary>A reader at the start of a section.</summary>
    /// <exception cref="ModelFileException">There is no such section.</exception>
    public SectionReader Open(string section) => new(GetSection(section).Span, Name, section);

    /// <summary>The bytes of a section.</summary>
    /// <exception cref="ModelFileException">There is no such section.</exception>
    public ReadOnlyMemory<byte> GetSection(string section) => _sections.TryGetValue(section, out var bytes)
        ? bytes
        : throw new ModelFileException($"{Name}: section '{section}' is missing.");

    private static ModelFile ReadSections(string name, ReadOnlyMemory<byte> body, int count, string checksum)
    {
        if (count > ModelFileFormat.MaxSections)
            throw new ModelFileException($"{name}: {count} sections; at most {ModelFileFormat.MaxSections} are allowed.");
        var names = ImmutableArray.CreateBuilder<string>(count);
        var sections = ImmutableDictionary.CreateBuilder<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        var at = 0;
        for (var i = 0; i < count; i++)
        {
            var nameLength = at < body.Length ? body.Span[at] : 0;
            if (at + 1L + nameLength + 4 > body.Length)
                throw new ModelFileException($"{name}: the head of section {i} at byte {at} reaches beyond the end of the file.");
            var section = Encoding.Latin1.GetString(body.Span.Slice(at + 1, nameLength));
            if (!ModelFileFormat.IsName(section))
                throw new ModelFileException($"{name}: section {i} at byte {at} has no valid name.");
            at += 1 + nameLength;
            var length = BinaryPrimitives.ReadInt32LittleEndian(body.Span[at..]);
            at += 4;
            if (length < 0 || length > body.Length - at)
                throw new ModelFileException($"{name}: section '{section}' has length {length}, {body.Length - at} bytes are left.");
            if (!sections.TryAdd(section, body.Slice(at, length)))
                throw new ModelFileException($"{name}: section '{section}' comes twice.");
            names.Add(section);
            at += length;
        }

        if (at != body.Length)
            throw new ModelFileException($"{name}: {body.Length - at} bytes after the last section.");
        return new ModelFile(name, names.MoveToImmutable(), sections.ToImmutable(), checksum);
    }
}
