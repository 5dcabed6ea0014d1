using System.Diagnostics;
using System.Text;

namespace Rhetor.Cli.Tests;

public sealed class ResumeTests : IDisposable
{
    private static readonly string Rules = Path.Combine(TestFolder.Root, "Data", "rules.yml");
    private readonly TestCli _cli = new TestCli().File("c.jsonl", Corpus(300));

    [Fact]
    public void Wherever_a_run_was_cut_off_it_ends_as_if_it_had_not_been()
    {
        _cli.File("c.jsonl", Corpus(12));
        Run().ExitCode.Should().Be(3, "the corpus has a bad record");
        var whole = _cli.Read("out.jsonl");
        var bytes = Encoding.UTF8.GetBytes(whole);
        for (var cut = 0; cut <= bytes.Length; cut += 1 + (cut % 97))
        {
            _cli.File("out.jsonl", bytes[..cut]);
            var result = Run("--resume");
            result.ExitCode.Should().Be(3);
            _cli.Read("out.jsonl").Should().Be(whole, "the first run ended at byte {0}", cut);
        }
    }

    [Fact]
    public void A_run_whose_process_ended_twenty_times_gives_the_same_bytes()
    {
        Run().ExitCode.Should().Be(3);
        var whole = _cli.Read("out.jsonl");
        var path = Path.Combine(_cli.Folder, "out.jsonl");
        File.Delete(path);
        var random = new Random(20);
        for (var kill = 1; kill <= 20; kill++)
        {
            using var process = Start();
            var target = (whole.Length * kill / 22) + random.Next(whole.Length / 22);
            while (!process.HasExited && (!File.Exists(path) || new FileInfo(path).Length < target)) Thread.Sleep(1);
            if (!process.HasExited) process.Kill();
            process.WaitForExit();
        }

        using (var last = Start())
        {
            last.WaitForExit();
            last.ExitCode.Should().Be(3);
        }

        _cli.Read("out.jsonl").Should().Be(whole);
    }

    [Fact]
    public void A_run_that_goes_on_still_fails_on_what_came_before()
    {
        Run("--fail-on", "warning", "--max-errors", "9").ExitCode.Should().Be(3);
        _cli.File("c.jsonl", """{"text": "A bloodthirsty crowd came."}""" + "\n" + """{"text": "Calm."}""" + "\n");
        Run("--fail-on", "warning").ExitCode.Should().Be(1);
        Run("--fail-on", "warning", "--resume").ExitCode.Should().Be(1);
        Run("--fail-on", "error", "--resume").ExitCode.Should().Be(0);
    }

    [Fact]
    public void It_says_how_many_texts_it_passes_over()
    {
        Run();
        var lines = _cli.Read("out.jsonl").Split('\n');
        _cli.File("out.jsonl", string.Join('\n', lines[..5]) + "\n{\"pa");
        Run("--resume").ErrorLines.Should().Contain("rhetor: goes on after 5 texts");
    }

    [Fact]
    public void A_corpus_that_changed_is_noticed()
    {
        Run();
        _cli.File("c.jsonl", Corpus(300).Replace("number 3 ", "number three ", StringComparison.Ordinal));
        IsUsage("rhetor: out.jsonl:3: the text of c.jsonl:4 is another now: start anew without --resume");
        _cli.File("c.jsonl", "\n" + Corpus(300));
        IsUsage("rhetor: out.jsonl:1: it is about c.jsonl:1, the inputs have c.jsonl:2 there: start anew without --resume");
        _cli.File("c.jsonl", Corpus(4));
        Run("--resume").ErrorLines[^1].Should().Be("rhetor: out.jsonl:5: the inputs end before it: start anew without --resume");
        _cli.File("c.jsonl", Corpus(9)).File("out.jsonl", "something else\n");
        IsUsage("rhetor: out.jsonl:1: no line of a jsonl report");
    }

    [Theory]
    [InlineData("--format", "json=out.json")]
    [InlineData("--format", "jsonl")]
    [InlineData("--format", "jsonl=a.jsonl,csv=b.csv")]
    public void Only_a_jsonl_report_in_a_file_can_be_gone_on_with(string option, string value)
    {
        var result = _cli.Analyze(["c.jsonl", "--resume", .. value.Split(',').SelectMany(v => new[] { option, v })]);
        result.ExitCode.Should().Be(2);
        result.ErrorLines.Should().Equal("rhetor: --resume goes on with one jsonl report: give --format jsonl=FILE and no other");
    }

    public void Dispose() => _cli.Dispose();

    // Record 3 (line 3) is bad.
    private static string Corpus(int count)
    {
        var text = new StringBuilder();
        for (var i = 1; i <= count; i++)
        {
            if (i == 3) text.Append("no json\n");
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{{\"text\": \"Text number {i} is short. A {(i % 4 == 0 ? "bloodthirsty" : "calm")} crowd of “Sværdborg” came.\", \"date\": \"2026-01-{i % 28 + 1:00}\"}}\n");
        }

        return text.ToString();
    }

    private CliResult Run(params string[] more) => _cli.Analyze(["c.jsonl", "--meta", "date", "--format", "jsonl=out.jsonl", .. more]);

    private void IsUsage(string message)
    {
        var result = Run("--resume");
        result.ExitCode.Should().Be(2);
        result.ErrorLines[^1].Should().Be(message);
    }

    private Process Start()
    {
        var tool = Path.ChangeExtension(typeof(RhetorCommand).Assembly.Location, ".dll");
        return Process.Start(new ProcessStartInfo(
            "dotnet",
            [tool, "analyze", "c.jsonl", "--meta", "date", "--format", "jsonl=out.jsonl", "--resume", "--quiet", "--jobs", "1", "--language", "en", "--no-rules", "--no-models", "--rules", Rules])
        {
            WorkingDirectory = _cli.Folder,
            RedirectStandardError = true,
        })!;
    }
}
