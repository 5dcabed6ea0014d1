namespace Rhetor.Cli.Tests;

public sealed class LabelsCommandTests : IDisposable
{
    private readonly TestCli _cli = new TestCli().File("rows.jsonl", TrainingRows.Json());

    [Fact]
    public void Check_names_every_fault_by_file_and_line_at_once()
    {
        _cli.File("bad.jsonl", """
            {"id":"a","text":"It rains.","labels":["denial"]}
            {"id":"a","text":"It snows.","labels":["denail"]}
            {"id":"a","text":"It rains.","labels":[]}
            """);
        var result = _cli.Run("labels", "check", "bad.jsonl");
        result.ExitCode.Should().Be(3);
        result.Output.Should().Contain("bad.jsonl:2: error: unknown marker 'denail'; did you mean 'denial'?")
            .And.Contain("bad.jsonl:3: warning: the id 'a' was given before")
            .And.Contain("bad.jsonl:3: warning: the same text has other labels");
    }

    [Fact]
    public void Rows_without_faults_check_out() => _cli.Run("labels", "check", "rows.jsonl", "--discover-markers").ExitCode.Should().Be(0);

    [Fact]
    public void A_split_keeps_groups_together_and_loses_no_row()
    {
        _cli.Run("labels", "split", "rows.jsonl", "--output", "parts", "--dev", "20", "--test", "20", "--discover-markers").ExitCode.Should().Be(0);
        string[] parts = ["train", "dev", "test"];
        parts.Sum(p => _cli.Read($"parts/{p}.jsonl").Split('\n').Length - 1).Should().Be(240);
        _cli.Run("labels", "check", "parts/train.jsonl", "--against", "parts/dev.jsonl", "parts/test.jsonl", "--discover-markers").ExitCode.Should().Be(0);
        _cli.Run("labels", "check", "parts/train.jsonl", "--against", "rows.jsonl", "--discover-markers").ExitCode.Should().Be(3);
    }

    [Fact]
    public void Stats_count_by_marker_voice_source_and_language()
    {
        var output = _cli.Run("labels", "stats", "rows.jsonl", "--discover-markers").Output;
        output.Should().StartWith("240 rows, 160 with a label, 10 groups\n").And.Contain("      80  Cheer_On\n").And.Contain("     240  made up\n").And.Contain("     240  en\n");
    }

    [Fact]
    public void Vectors_are_learned_from_raw_text()
    {
        _cli.File("raw.txt", string.Concat(Enumerable.Repeat("The ship came into the harbour and the boat came into the bay.\n", 30)));
        var result = _cli.Run("language", "vectors", "--text", Path.Combine(_cli.Folder, "raw.txt"), "--output", "vectors.bin", "--dimensions", "4");
        result.ExitCode.Should().Be(0, result.Error);
        result.ErrorLines.Should().ContainSingle().Which.Should().StartWith("rhetor: 8 words, 4 dimensions");
        File.Exists(Path.Combine(_cli.Folder, "vectors.bin")).Should().BeTrue();
    }

    public void Dispose() => _cli.Dispose();
}
