using System.Buffers.Binary;
using System.Text;

namespace Rhetor.Learning.ModelFiles;

/// <summary>
/// Builds a model file: named sections in the order in which they are added. The same sections give the same bytes. Not
/// thread-safe.
/// </summary>
public sealed class ModelFileBuilder
{
    private readonly List<(string Name, byte[] Bytes)> _sections = [];

    /// <summary>Adds a section that <paramref name="write"/> fills.</summary>
    /// <param name="name">1 to 100 of a-z, 0-9, '.', '-', '_', '/'; no other section has it.</param>
    /// <param name="write">Writes the section.</param>
    /// <exception cref="ArgumentException">The name is no name, or taken, or there are too many sections.</exception>
    public ModelFileBuilder Add(string name, Action<SectionWriter> write)
    {
        var writer = new SectionWriter();
        write(writer);
        return Add(name, writer.Written);
    }

    /// <summary>Adds a section of the given bytes.</summary>
    /// <inheritdoc cref="Add(string, Action{SectionWriter})"/>
    public ModelFileBuilder Add(string name, ReadOnlySpan<byte> bytes)
    {
        if (!ModelFileFormat.IsName(name))
            throw new ArgumentException($"'{name}' is no name for a section: 1 to {ModelFileFormat.MaxNameLength} of a-z, 0-9, '.', '-', '_', '/'.", nameof(name));
        if (_sections.Exists(s => s.Name == name))
            throw new ArgumentException($"There is a section '{name}' already.", nameof(name));
        if (_sections.Count == ModelFileFormat.MaxSections)
            throw new ArgumentException($"A model file has at most {ModelFileFormat.MaxSections} sections.", nameof(name));
        _sections.Add((name, bytes.ToArray()));
        return this;
    }

    /// <summary>The whole file.</summary>
    public byte[] ToArray()
    {
        var length = _sections.Sum(s => 1L + s.Name.Length + 4 + s.Bytes.Length);
        var file = new byte[checked(ModelFileFormat.HeaderLength + length)];
        ModelFileFormat.Magic.CopyTo(file);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(8), ModelFileFormat.Version);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(10), (ushort)_sections.Count);
        BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(16), length);
        var body = file.AsSpan(ModelFileFormat.HeaderLength);
        foreach (var (name, bytes) in _sections)
        {
            body[0] = (byte)name.Length;
            Encoding.ASCII.GetBytes(name, body[1..]);
            BinaryPrimitives.WriteInt32LittleEndian(body[(1 + name.Length)..], bytes.Length);
            bytes.CopyTo(body[(5 + name.Length)..]);
            body = body[(5 + name.Length + bytes.Length)..];
        }

        ModelFileFormat.Hash(file, file.AsSpan(ModelFileFormat.HeaderLength)).CopyTo(file, ModelFileFormat.HashedHeaderLength);
        return file;
    }
}
