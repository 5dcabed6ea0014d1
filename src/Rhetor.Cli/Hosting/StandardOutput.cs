using Microsoft.Win32.SafeHandles;

namespace Rhetor.Cli.Hosting;

/// <summary>Opens standard output so that a pipe whose reader has left is noticed: the console's own stream hides that.</summary>
internal static class StandardOutput
{
    public static Stream Open()
    {
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected) return Console.OpenStandardOutput();
        try
        {
            var stream = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);

            // A file may be shared with standard error (> log 2>&1): a stream with a place of its own would write over it.
            return stream.CanSeek ? Console.OpenStandardOutput() : stream;
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or UnauthorizedAccessException)
        {
            return Console.OpenStandardOutput();
        }
    }
}
