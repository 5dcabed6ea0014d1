namespace Rhetor.Cli.Tests;

public sealed class FolderTests : IDisposable
{
    private readonly TestCli _cli = new TestCli().File("texts/a.txt", "A bloodthirsty crowd came.").File("texts/deep/b.txt", "It rained all day.");

    [Fact]
    public void A_folder_that_links_back_to_itself_is_read_once()
    {
        if (OperatingSystem.IsWindows()) return;
        Directory.CreateSymbolicLink(Path.Combine(_cli.Folder, "texts/deep/back"), Path.Combine(_cli.Folder, "texts"));
        Paths(_cli.Analyze("texts", "--format", "json")).Should().Equal("texts/a.txt", "texts/deep/b.txt");
        Paths(_cli.Analyze("texts/**", "--format", "json")).Should().Equal("texts/a.txt", "texts/deep/b.txt");
    }

    [Theory]
    [InlineData("texts")]
    [InlineData("texts/")]
    [InlineData("texts/**")]
    public void A_folder_that_cannot_be_read_is_named_and_the_others_are_read(string name)
    {
        // Who may do anything cannot be kept out.
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess) return;
        var closed = Path.Combine(_cli.Folder, "texts/deep");
        File.SetUnixFileMode(closed, UnixFileMode.None);
        try
        {
            var result = _cli.Analyze(name, "--format", "json");
            result.ExitCode.Should().Be(3);
            result.ErrorLines.Should().Equal("rhetor: texts/deep: permission denied");
            Paths(result).Should().Equal("texts/a.txt");
        }
        finally
        {
            File.SetUnixFileMode(closed, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public void A_report_is_never_written_over_a_text_that_is_named()
    {
        var result = _cli.Analyze("texts/a.txt", "--format", "json=texts/../texts/a.txt");
        result.ExitCode.Should().Be(2);
        result.ErrorLines.Should().Equal("rhetor: texts/../texts/a.txt: the report would be written over the text");
        _cli.Read("texts/a.txt").Should().StartWith("A bloodthirsty");
    }

    [Fact]
    public void A_report_of_the_run_is_none_of_its_texts()
    {
        for (var run = 0; run < 2; run++) _cli.Analyze("texts", "--format", "jsonl=texts/out.jsonl", "--quiet").ExitCode.Should().Be(0);
        _cli.Read("texts/out.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().HaveCount(2);
    }

    [Fact]
    public void Two_reports_do_not_share_a_file() => _cli.Analyze("texts", "--format", "json=o", "--format", "csv=o").ErrorLines
        .Should().Equal("rhetor: o: two reports cannot share one file");

    public void Dispose() => _cli.Dispose();

    private static IEnumerable<string?> Paths(CliResult result) => result.Json.GetProperty("documents").EnumerateArray().Select(static d => d.GetProperty("path").GetString());
}
