namespace Rhetor.Cli.Tests;

public sealed class TrainCommandTests : IDisposable
{
    private static readonly string[] Quick = ["--folds", "2", "--outer-folds", "2", "--no-rules", "--discover-markers"];

    private readonly TestCli _cli = new TestCli().File("rows.jsonl", TrainingRows.Json()).File("wrong.jsonl", TrainingRows.Json(inverted: true));

    [Fact]
    public void A_model_for_own_labels_marks_them_in_new_texts_and_says_why()
    {
        var trained = Train("m");
        trained.ExitCode.Should().Be(0, trained.Error);
        trained.Output.Should().Contain("micro  P 1.000");

        _cli.File("new.txt", "The mayor grumbles about the rain. The clerk looks at the rain.");
        var report = _cli.Run("analyze", "new.txt", "--language", "en", "--models", "m", "--no-rules", "--format", "json").Json;
        report.GetProperty("tool").GetProperty("models")[0].GetProperty("language").GetString().Should().Be("en");
        var finding = report.GetProperty("documents")[0].GetProperty("findings").EnumerateArray().Should().ContainSingle().Subject;
        finding.GetProperty("marker").GetString().Should().Be("grumble");
        finding.GetProperty("basis").GetString().Should().Be("model");
        finding.GetProperty("evidence").EnumerateArray().Should().Contain(e => e.GetProperty("kind").GetString() == "model" && e.GetProperty("contribution").GetDouble() > 0);
    }

    [Fact]
    public void The_number_of_threads_does_not_change_a_byte()
    {
        Train("one", "--jobs", "1").ExitCode.Should().Be(0);
        Train("three", "--jobs", "3").ExitCode.Should().Be(0);
        foreach (var file in new[] { "classifiers.bin", "held-out.tsv", "model.json" })
            Bytes($"three/{file}").Should().Equal(Bytes($"one/{file}"));
    }

    [Fact]
    public void A_card_comes_with_the_model_and_names_data_figures_and_limits()
    {
        Train("m", "--licence", "made up for a test").ExitCode.Should().Be(0);
        _cli.Read("m/model-card.md").Should().Contain("| rows.jsonl | held out in turn | 240 | 160 | 10 | made up 240 |")
            .And.Contain("- made up for a test").And.Contain("| grumble | 80 |").And.Contain("must not be used for").And.Contain("    rhetor train --data rows.jsonl");
        _cli.Read("m/model.json").Should().Contain("\"schema\": \"rhetor/model/1\"");
    }

    [Fact]
    public void A_model_is_replaced_only_when_asked_and_only_by_one_that_is_not_worse()
    {
        Train("m").ExitCode.Should().Be(0);
        var before = Bytes("m/classifiers.bin");

        Train("m").Error.Should().Contain("a model stands there already");
        var worse = Train("m", "--replace", "--add", "wrong.jsonl", "--add-weight", "50");
        worse.ExitCode.Should().Be(4);
        worse.Error.Should().Contain("not replaced").And.Contain("--force");
        Bytes("m/classifiers.bin").Should().Equal(before);

        Train("m", "--replace").ExitCode.Should().Be(0);
        Train("m", "--replace", "--force", "--add", "wrong.jsonl", "--add-weight", "50").ExitCode.Should().Be(0);
        Bytes("m/classifiers.bin").Should().NotEqual(before);
    }

    [Fact]
    public void Faults_of_the_data_are_named_by_line_and_nothing_is_written()
    {
        _cli.File("bad.jsonl", "{\"text\":\"A.\",\"labels\":[]}\n{\"text\":\"B.\"}\nnot json\n");
        var result = _cli.Run("train", "--data", "bad.jsonl", "--language", "en", "--output", "m");
        result.ExitCode.Should().Be(2);
        result.ErrorLines.Should().HaveCount(2);
        result.ErrorLines[0].Should().Contain("bad.jsonl:2: error: expected 'labels'");
        result.ErrorLines[1].Should().Contain("bad.jsonl:3:");
        Directory.Exists(Path.Combine(_cli.Folder, "m")).Should().BeFalse();
    }

    [Fact]
    public void An_unknown_label_gets_a_suggestion()
    {
        _cli.File("bad.jsonl", "{\"text\":\"A.\",\"labels\":[\"denail\"]}\n");
        _cli.Run("train", "--data", "bad.jsonl", "--language", "en", "--output", "m").Error.Should().Contain("unknown marker 'denail'; did you mean 'denial'?");
    }

    [Fact]
    public void Rows_of_other_languages_are_left_out_and_counted()
    {
        _cli.File("mixed.jsonl", TrainingRows.Json() + TrainingRows.Json(language: "bg"));
        var result = _cli.Run(["train", "--data", "mixed.jsonl", "--language", "bg", "--output", "m", .. Quick]);
        result.ExitCode.Should().Be(0, result.Error);
        result.Error.Should().Contain("240 rows of other languages than 'bg' were left out");
        _cli.File("new.txt", "The clerk grumbles about the rain.");
        _cli.Run("analyze", "new.txt", "--language", "bg", "--models", "m", "--no-rules", "--format", "json").Json
            .GetProperty("documents")[0].GetProperty("findings").GetArrayLength().Should().Be(1);
        var other = _cli.Run("analyze", "new.txt", "--language", "xx", "--models", "m");
        other.ExitCode.Should().Be(4);
        other.ErrorLines.Should().Equal("rhetor: --models m: no model for 'xx', only for bg");
    }

    [Fact]
    public void A_damaged_model_ends_with_4_and_one_line()
    {
        Train("m").ExitCode.Should().Be(0);
        var bytes = Bytes("m/classifiers.bin");
        bytes[bytes.Length / 2] ^= 1;
        _cli.File("m/classifiers.bin", bytes).File("new.txt", "A text.");
        var result = _cli.Run("analyze", "new.txt", "--language", "en", "--models", "m");
        result.ExitCode.Should().Be(4);
        result.Output.Should().BeEmpty();
        result.ErrorLines.Should().ContainSingle().Which.Should().Contain("m/classifiers.bin");
    }

    [Fact]
    public void A_learner_that_is_not_built_in_says_how_to_get_it()
    {
        var result = Train("m", "--learner", "fasttree");
        result.ExitCode.Should().Be(2);
        result.ErrorLines.Should().ContainSingle().Which.Should().Contain("-p:MLNet=true").And.Contain("Rhetor.Learning.MLNet");
    }

    [Fact]
    public void An_import_that_is_not_built_in_says_how_to_get_it()
    {
        var result = _cli.Run("models", "import", "model.zip", "--language", "en", "--marker", "denial", "--output", "m");
        result.ExitCode.Should().Be(2);
        result.ErrorLines.Should().ContainSingle().Which.Should().Contain("-p:MLNet=true").And.Contain("Rhetor.Learning.MLNet");
        _cli.Run("models", "import", "model.zip", "--language", "en").ErrorLines.Should().ContainSingle().Which.Should().Contain("--marker is missing");
    }

    [Fact]
    public void Evaluation_measures_a_model_and_compares_it_with_another()
    {
        Train("m").ExitCode.Should().Be(0);
        var result = _cli.Run("evaluate", "--data", "rows.jsonl", "--models", "m", "--against", "m", "--no-rules", "--format", "json");
        result.ExitCode.Should().Be(0, result.Error);
        result.Json.GetProperty("micro").GetProperty("f1").GetProperty("value").GetDouble().Should().Be(1);
        result.Json.GetProperty("markers").EnumerateArray().Select(m => m.GetProperty("marker").GetString()).Should().BeEquivalentTo("grumble", "Cheer_On");
        result.Json.GetProperty("against").GetProperty("difference").GetProperty("f1").GetDouble().Should().Be(0);
    }

    [Fact]
    public void The_worst_errors_are_shown_with_their_text()
    {
        Train("m").ExitCode.Should().Be(0);
        _cli.File("dev.jsonl", "{\"id\":\"x1\",\"lang\":\"en\",\"text\":\"The clerk moans about the old school.\",\"labels\":[]}\n");
        _cli.Run("evaluate", "--data", "dev.jsonl", "--models", "m", "--no-rules").Output.Should()
            .MatchRegex("most confident false alarms\n  0\\.\\d\\d  grumble  x1  The clerk moans about the old school\\.");
    }

    public void Dispose() => _cli.Dispose();

    private CliResult Train(string output, params string[] more) =>
        _cli.Run(["train", "--data", "rows.jsonl", "--language", "en", "--output", output, .. Quick, .. more]);

    private byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(_cli.Folder, name));
}
