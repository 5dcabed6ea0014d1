namespace Rhetor.Cli.Hosting;

/// <summary>
/// An output whose failures end the command in one line. A reader that has left (<c>| head -1</c>) has what it wanted: the command ends at once and
/// in silence, in place of working on for nobody.
/// </summary>
/// <param name="inner">The output. It is disposed with this one.</param>
/// <param name="name">What it is called in messages.</param>
internal sealed class GuardedStream(Stream inner, string name) : Stream
{
    // POSIX: EPIPE, on Linux and macOS alike.
    private const int BrokenPipe = 32;

    /// <summary>The output with its failures guarded.</summary>
    public static Stream Over(Stream inner, string name) => new GuardedStream(inner, name);

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <exception cref="CliException">It cannot be written, or nobody reads it any longer.</exception>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            inner.Write(buffer);
        }
        catch (IOException exception)
        {
            throw Ended(exception);
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <exception cref="CliException">It cannot be written, or nobody reads it any longer.</exception>
    public override void Flush()
    {
        try
        {
            inner.Flush();
        }
        catch (IOException exception)
        {
            throw Ended(exception);
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing) return;
        try
        {
            inner.Dispose();
        }
        catch (IOException exception)
        {
            throw Ended(exception);
        }
    }

    private CliException Ended(IOException exception) => exception.HResult == BrokenPipe
        ? new CliException(ExitCode.Done)
        : CliException.Usage($"{name}: cannot be written: {exception.Message.ReplaceLineEndings(" ")}");
}
