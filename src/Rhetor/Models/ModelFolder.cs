using Rhetor.Learning.ModelFiles;
using Rhetor.Learning.Models;
using Rhetor.Learning.Vectors;
using Rhetor.Reporting;

namespace Rhetor.Models;

/// <summary>The files of one model, wherever they lie: a folder on disk or the resources of the assembly. Immutable and thread-safe.</summary>
internal sealed class ModelFolder
{
    private readonly Func<string, byte[]?> _read;

    private ModelFolder(string name, Func<string, byte[]?> read)
    {
        Name = name;
        _read = read;
    }

    /// <summary>What messages call it.</summary>
    public string Name { get; }

    /// <summary>The folder itself, whatever is in it.</summary>
    public static ModelFolder At(string path) => new(path, file => ReadFile(Path.Combine(path, file)));

    /// <summary>Whether a folder holds a model.</summary>
    public static bool Exists(string path) => File.Exists(Path.Combine(path, ClassifierModelFile.FileName));

    /// <summary>The models in a folder: the folder itself, or its subfolders in ordinal order.</summary>
    /// <exception cref="RhetorModelException">There is no model.</exception>
    public static IReadOnlyList<ModelFolder> Find(string path)
    {
        if (!Directory.Exists(path)) throw new RhetorModelException($"{path}: no such folder of models");
        if (Exists(path)) return [At(path)];
        ModelFolder[] found = [.. Directory.GetDirectories(path).Where(Exists).Order(StringComparer.Ordinal).Select(At)];
        return found.Length > 0 ? found : throw new RhetorModelException($"{path}: no model here: expected {ClassifierModelFile.FileName} in it or in its subfolders");
    }

    /// <summary>The models that travel inside the assembly, by language.</summary>
    public static IReadOnlyList<(string Language, ModelFolder Folder)> Shipped()
    {
        const string prefix = "models/";
        var assembly = typeof(ModelFolder).Assembly;
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal) && name.EndsWith("/" + ClassifierModelFile.FileName, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => name[prefix.Length..^(ClassifierModelFile.FileName.Length + 1)])
            .Select(language => (language, new ModelFolder(prefix + language, file => ReadResource(prefix + language + "/" + file))))];

        byte[]? ReadResource(string name)
        {
            using var stream = assembly.GetManifestResourceStream(name);
            if (stream is null) return null;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        }
    }

    /// <summary>What a report says of the model; the rest of it is not read.</summary>
    /// <exception cref="RhetorModelException">The file is missing, damaged or of another version.</exception>
    public ModelInfo Info() => Read(bytes =>
    {
        var (language, version, fingerprint) = ClassifierModelFile.ReadInfo(bytes, NameOf(ClassifierModelFile.FileName));
        return new ModelInfo(language, version, fingerprint);
    });

    /// <summary>Reads and checks everything.</summary>
    /// <exception cref="RhetorModelException">A file is missing, damaged or of another version.</exception>
    public LoadedModel Load() => Read(Load);

    private LoadedModel Load(byte[] bytes)
    {
        var (model, fingerprint) = ClassifierModelFile.Read(bytes, NameOf(ClassifierModelFile.FileName));
        var vectors = _read(WordVectorFile.FileName) is { } table ? WordVectorFile.Read(table, NameOf(WordVectorFile.FileName)) : null;
        var description = _read(ModelDescription.FileName) is { } json ? ModelDescription.Read(json, NameOf(ModelDescription.FileName)) : null;
        if (vectors is null && model.Schema.Names.Any(n => n.StartsWith("vector/", StringComparison.Ordinal)))
            throw new RhetorModelException($"{Name}: {WordVectorFile.FileName} is missing: the model was trained with word vectors");
        return new LoadedModel(Name, model, vectors, description, fingerprint);
    }

    private T Read<T>(Func<byte[], T> read)
    {
        try
        {
            return read(_read(ClassifierModelFile.FileName) ?? throw new RhetorModelException($"{Name}: {ClassifierModelFile.FileName} is missing"));
        }
        catch (ModelFileException exception)
        {
            throw new RhetorModelException(exception.Message, exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RhetorModelException($"{Name}: cannot be read: {exception.Message.ReplaceLineEndings(" ")}", exception);
        }
    }

    /// <summary>The word vectors alone, or null.</summary>
    /// <exception cref="ModelFileException">The file is damaged or of another version.</exception>
    public WordVectorTable? LoadVectors() =>
        _read(WordVectorFile.FileName) is { } table ? WordVectorFile.Read(table, NameOf(WordVectorFile.FileName)) : null;

    private string NameOf(string file) => Name + "/" + file;

    private static byte[]? ReadFile(string path) => File.Exists(path) ? File.ReadAllBytes(path) : null;
}
