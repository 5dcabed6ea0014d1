namespace Rhetor.Cli.Inputs;

/// <summary>Reads whole files and says in one line what went wrong.</summary>
internal static class FileBytes
{
    /// <exception cref="InputException">The file cannot be read.</exception>
    public static Stream Open(string path) => Guard(() => (Stream)File.OpenRead(path));

    /// <exception cref="InputException">The file cannot be read.</exception>
    public static byte[] Read(string path) => Guard(() => File.ReadAllBytes(path));

    /// <exception cref="InputException">The stream cannot be read.</exception>
    public static byte[] Read(Stream stream) => Guard(() =>
    {
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    });

    /// <exception cref="InputException">What is guarded failed as reading files fails.</exception>
    public static T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (UnauthorizedAccessException)
        {
            throw new InputException("permission denied");
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputException("no such file or folder");
        }
        catch (IOException exception)
        {
            throw new InputException(exception.Message.ReplaceLineEndings(" "));
        }
    }
}
