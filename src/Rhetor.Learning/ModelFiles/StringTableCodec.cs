using System.Collections.Immutable;

namespace Rhetor.Learning.ModelFiles;

/// <summary>Lists of texts (names of features, of markers) as bytes.</summary>
public static class StringTableCodec
{
    /// <summary>Writes a list.</summary>
    /// <exception cref="ArgumentException">A text has half a surrogate pair.</exception>
    public static void Write(SectionWriter writer, IReadOnlyCollection<string> texts)
    {
        writer.WriteCount(texts.Count);
        foreach (var text in texts)
            writer.WriteString(text);
    }

    /// <summary>Reads a list.</summary>
    /// <exception cref="ModelFileException">The bytes are no list of texts.</exception>
    public static ImmutableArray<string> Read(ref SectionReader reader)
    {
        var count = reader.ReadLength(1);
        var texts = ImmutableArray.CreateBuilder<string>(count);
        for (var i = 0; i < count; i++)
            texts.Add(reader.ReadString());
        return texts.MoveToImmutable();
    }
}
