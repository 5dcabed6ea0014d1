namespace Rhetor.Cli.Hosting;

/// <summary>Opens files that are written, and says in one line why one cannot be.</summary>
internal static class OutputFile
{
    /// <param name="host">The world.</param>
    /// <param name="path">The file as the user named it.</param>
    /// <param name="kept">How many of its bytes stay; with 0 it is written anew.</param>
    /// <exception cref="CliException">It cannot be written.</exception>
    public static Stream Open(CliHost host, string path, long kept = 0)
    {
        var full = host.Resolve(path);
        if (Directory.Exists(full)) throw Refused(path, "it is a folder");
        try
        {
            var file = new FileStream(full, kept > 0 ? FileMode.Open : FileMode.Create, FileAccess.Write, FileShare.Read);
            if (kept > 0)
            {
                file.SetLength(kept);
                file.Position = kept;
            }

            return new GuardedStream(file, path);
        }
        catch (DirectoryNotFoundException)
        {
            throw Refused(path, $"there is no folder {Path.GetDirectoryName(path)}");
        }
        catch (UnauthorizedAccessException)
        {
            throw Refused(path, "permission denied");
        }
        catch (IOException exception)
        {
            throw Refused(path, exception.Message.ReplaceLineEndings(" "));
        }
    }

    private static CliException Refused(string path, string why) => CliException.Usage($"{path}: cannot be written: {why}");
}
