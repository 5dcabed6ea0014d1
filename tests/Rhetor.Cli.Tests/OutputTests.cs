namespace Rhetor.Cli.Tests;

public sealed class OutputTests : IDisposable
{
    private const int BrokenPipe = 32;

    private readonly TestCli _cli = new TestCli().File("a.txt", "A bloodthirsty crowd came.");

    public static TheoryData<string[]> Commands => new(
        ["analyze", "a.txt", "--language", "en", "--no-models", "--format", "console"],
        ["analyze", "a.txt", "--language", "en", "--no-models", "--format", "json"],
        ["analyze", "a.txt", "--language", "en", "--no-models", "--format", "html"],
        ["parse", "a.txt", "--format", "conllu"],
        ["explain", "denial"],
        ["rules", "list"],
        ["--help"]);

    [Theory]
    [MemberData(nameof(Commands))]
    public void An_output_that_is_full_ends_the_command_in_one_line(string[] args)
    {
        using var output = new FailingStream(new IOException("No space left on device"));
        var result = _cli.RunWith(Stream.Null, output, args);
        result.ErrorLines.Should().Equal("rhetor: standard output: cannot be written: No space left on device");
        result.ExitCode.Should().Be(2);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_reader_that_has_left_ends_the_command_in_silence(string[] args)
    {
        using var output = new FailingStream(new IOException("Broken pipe", BrokenPipe));
        var result = _cli.RunWith(Stream.Null, output, args);
        result.Error.Should().BeEmpty();
        result.ExitCode.Should().Be(0);
    }

    [Fact]
    public void Nothing_more_is_read_for_a_reader_that_has_left()
    {
        using var output = new FailingStream(new IOException("Broken pipe", BrokenPipe));
        _cli.File("c.jsonl", "{\"text\": \"One.\"}\n" + string.Concat(Enumerable.Repeat("{\"text\": \"A calm text that goes on.\"}\n", 5000)) + "bad\n");
        _cli.RunWith(Stream.Null, output, "analyze", "c.jsonl", "--language", "en", "--no-rules", "--no-models", "--format", "jsonl").Error.Should().BeEmpty();
    }

    [Fact]
    public void A_report_file_that_is_full_is_named()
    {
        if (!File.Exists("/dev/full")) return;
        var result = _cli.Analyze("a.txt", "--format", "sarif=/dev/full");
        result.ErrorLines.Should().ContainSingle().Which.Should().StartWith("rhetor: /dev/full: cannot be written: ");
        result.ExitCode.Should().Be(2);
    }

    public void Dispose() => _cli.Dispose();

    private sealed class FailingStream(IOException failure) : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw failure;

        public override void Write(byte[] buffer, int offset, int count) => throw failure;
    }
}
