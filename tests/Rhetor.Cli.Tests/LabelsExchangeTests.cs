using System.Text.Json;

namespace Rhetor.Cli.Tests;

public sealed class LabelsExchangeTests : IDisposable
{
    private const string Rows = """
        {"id":"k-1","lang":"da","text":"Vi har »intet« gjort, siger hun; \uD83D\uDE00 og går.","labels":["denial"],"voice":"direct","speaker":"Borgmesteren","context":"Byrådet mødtes.","source":"egen","group":"k"}
        {"id":"k-2","lang":"da","text":"Mødet sluttede kl. 21.","labels":[],"source":"egen","group":"k"}
        {"id":"l-1","lang":"da","text":"Betal inden fredag, eller hanen lukkes.","labels":["ultimatum","conditional-threat"],"voice":"author","source":"egen","group":"l"}

        """;

    private readonly TestCli _cli = new TestCli().File("rows.jsonl", Rows);

    [Theory]
    [InlineData("doccano", "out.jsonl")]
    [InlineData("label-studio", "out.json")]
    [InlineData("prodigy", "out.jsonl")]
    [InlineData("brat", "out")]
    public void Rows_come_back_from_a_tool_as_they_went(string tool, string output)
    {
        _cli.Run("labels", "export", "rows.jsonl", "--to", tool, "--output", output).ExitCode.Should().Be(0);
        var result = _cli.Run("labels", "import", output, "--from", tool, "--output", "back.jsonl");

        result.ExitCode.Should().Be(0, result.Error);
        result.Error.Should().Be("rhetor: 3 rows in back.jsonl\n");
        _cli.Read("back.jsonl").Should().Be(Rows);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("tsv")]
    public void A_spreadsheet_keeps_texts_labels_and_groups(string format)
    {
        _cli.Run("labels", "export", "rows.jsonl", "--to", format, "--output", "out." + format).ExitCode.Should().Be(0);
        _cli.Run("labels", "import", "out." + format, "--from", format, "--output", "back.jsonl").ExitCode.Should().Be(0);

        Texts(_cli.Read("back.jsonl")).Should().Equal(Texts(Rows));
    }

    [Fact]
    public void What_doccano_gives_back_keeps_its_own_ids_apart()
    {
        _cli.File("in.jsonl", """
            {"id":7,"text":"We did nothing.","label":["denial"],"Comments":[],"rhetor_id":"a-1","group":"a","lang":"en"}
            {"id":8,"text":"We left.","label":[[0,2,"rejection"]]}
            {"id":9,"data":"Old export.","label":[],"meta":{"group":"b"}}
            """);
        _cli.Run("labels", "import", "in.jsonl", "--from", "doccano", "--output", "back.jsonl").ExitCode.Should().Be(0);

        _cli.Read("back.jsonl").Should().Be("""
            {"id":"a-1","lang":"en","text":"We did nothing.","labels":["denial"],"source":"","group":"a"}
            {"id":"in.jsonl:2","lang":"und","text":"We left.","labels":["rejection"],"source":"","group":"in.jsonl:2"}
            {"id":"in.jsonl:3","lang":"und","text":"Old export.","labels":[],"source":"","group":"b"}

            """);
    }

    [Fact]
    public void What_nobody_has_answered_does_not_come_back()
    {
        _cli.File("prodigy.jsonl", """
            {"text":"One.","accept":["denial"],"answer":"accept"}
            {"text":"Two.","accept":["denial"],"answer":"ignore"}
            {"text":"Three.","accept":[],"answer":"reject"}
            """).File("studio.json", """
            [{"id":1,"data":{"text":"One."},"annotations":[{"was_cancelled":true,"result":[]},{"result":[{"type":"choices","value":{"choices":["denial"]}}]}]},
             {"id":2,"data":{"text":"Two."},"annotations":[]},
             {"id":3,"data":{"text":"Three."},"annotations":[{"was_cancelled":true,"result":[]}]}]
            """);
        foreach (var (file, tool) in (ValueTuple<string, string>[])[("prodigy.jsonl", "prodigy"), ("studio.json", "label-studio")])
        {
            _cli.Run("labels", "import", file, "--from", tool, "--output", "back.jsonl").ExitCode.Should().Be(0);
            Texts(_cli.Read("back.jsonl")).Should().Equal("One.: denial");
        }
    }

    [Fact]
    public void A_mark_in_brat_counts_for_the_sentences_that_it_touches()
    {
        _cli.File("texts/a.txt", "😀 We deny it.\nIt rains.\nThey lied to us.\n")
            .File("texts/a.ann", "T1\tdenial 5 12\tdeny it\nT2\taccusation 24 28;34 39\tThey us.\nR1\tBecause Arg1:T1 Arg2:T2\n#1\tAnnotatorNotes T1\tsure\n");
        var result = _cli.Run("labels", "import", "texts", "--from", "brat", "--output", "back.jsonl");

        result.ExitCode.Should().Be(0, result.Error);
        Texts(_cli.Read("back.jsonl")).Should().Equal("😀 We deny it.: denial", "It rains.: ", "They lied to us.: accusation");
    }

    [Theory]
    [InlineData("doccano", "bad.jsonl", "{\"text\":\"A.\",\"label\":[\"denail\"]}\n{\"text\":\"B.\",\"label\":[]}", "bad.jsonl:1: error: unknown marker 'denail'; did you mean 'denial'?")]
    [InlineData("doccano", "bad.jsonl", "{\"text\":\n{\"text\":\"B.\",\"label\":[]}", "bad.jsonl:1:9: error: expected one JSON object a line; this line is no valid JSON")]
    [InlineData("doccano", "bad.jsonl", "{\"text\":\"A.\"}\n{\"text\":\"B.\",\"label\":[]}", "bad.jsonl:1: error: expected 'label' as a list of markers (empty where the sentence bears none)")]
    [InlineData("prodigy", "bad.jsonl", "{\"text\":\"A.\"}\n{\"text\":\"B.\",\"accept\":[]}", "bad.jsonl:1: error: expected 'accept' as a list of markers, as the choice interface writes it")]
    [InlineData("label-studio", "bad.json", "[\n{\"no\":1},\n{\"data\":{\"text\":\"B.\"},\"annotations\":[{\"result\":[]}]}]", "bad.json:2: error: expected a task with 'data'")]
    [InlineData("label-studio", "bad.json", "[{\"data\":{\"text\":\"B.\"},\"annotations\":[{\"result\":[]}]},\n{\"data\"]", "bad.json:2:8: error: no valid JSON; the tasks before it were read")]
    public void A_fault_names_its_line_and_loses_nothing_else(string tool, string file, string content, string fault)
    {
        var result = _cli.File(file, content).Run("labels", "import", file, "--from", tool, "--output", "back.jsonl");

        result.ExitCode.Should().Be(3);
        result.ErrorLines.Should().Contain(fault);
        Texts(_cli.Read("back.jsonl")).Should().Equal("B.: ");
    }

    [Fact]
    public void An_annotation_outside_its_text_is_a_fault_of_its_line()
    {
        _cli.File("texts/a.txt", "It rains.\n").File("texts/a.ann", "T1\tdenial 0 99\tIt rains.\nT2\tdenial x 3\t?\n").File("texts/b.txt", "Alone.\n");
        var result = _cli.Run("labels", "import", "texts", "--from", "brat", "--output", "back.jsonl");

        result.ExitCode.Should().Be(3);
        result.ErrorLines.Should().Contain(line => line.StartsWith("texts/a.ann:1: error: expected an annotation like", StringComparison.Ordinal))
            .And.Contain(line => line.StartsWith("texts/a.ann:2: error: expected an annotation like", StringComparison.Ordinal))
            .And.Contain(line => line.StartsWith("texts/b.txt:1: error: expected an .ann file", StringComparison.Ordinal));
    }

    [Fact]
    public void Label_Studio_gets_an_interface_with_the_markers_of_the_rows()
    {
        _cli.File("own.jsonl", "{\"text\":\"A.\",\"labels\":[\"R&D\"]}").Run("labels", "export", "own.jsonl", "--to", "label-studio", "--output", "tasks.json", "--discover-markers");

        _cli.Read("tasks.interface.xml").Should().Contain("<Choice value=\"R&amp;D\"/>");
        JsonDocument.Parse(_cli.Read("tasks.json")).RootElement[0].GetProperty("data").GetProperty("context").GetString().Should().BeEmpty();
    }

    [Theory]
    [InlineData("labels export rows.jsonl --output x", "--to is missing")]
    [InlineData("labels export rows.jsonl --to docano --output x", "did you mean 'doccano'?")]
    [InlineData("labels import rows.jsonl --from doccano", "--output is missing")]
    [InlineData("labels import none.jsonl --from doccano --output x", "none.jsonl: no such file")]
    [InlineData("labels import rows.jsonl --from brat --output x", "expected a folder of .txt and .ann files")]
    [InlineData("labels suggest --output x", "no text is named")]
    public void Wrong_usage_is_told_in_a_line(string command, string message)
    {
        var result = _cli.Run(command.Split(' '));

        result.ExitCode.Should().BeOneOf(2, 3);
        result.Error.Should().Contain(message).And.NotContain("   at ");
    }

    [Fact]
    public void Suggestions_are_those_in_doubt_and_a_tenth_at_random_the_same_every_time()
    {
        for (var i = 0; i < 30; i++) _cli.File($"texts/{i:00}.txt", $"The council met on day {i}. It might have lied about budget {i}. The mayor denied that he had taken {i} bribes.");
        string[] command = ["labels", "suggest", "texts", "--language", "en", "--no-models", "--count", "20", "--output"];
        _cli.Run([.. command, "a.jsonl"]).Error.Should().Be("rhetor: 20 of 90 sentences to label in a.jsonl\n");
        _cli.Run([.. command, "b.jsonl"]);

        var rows = _cli.Read("a.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        _cli.Read("b.jsonl").Should().Be(_cli.Read("a.jsonl"));
        rows.Should().HaveCount(20).And.OnlyHaveUniqueItems();
        rows.Count(r => r.Contains("drawn at random", StringComparison.Ordinal)).Should().BeInRange(2, 12);
        rows.Should().Contain(r => r.Contains("a finding from 0.50 on", StringComparison.Ordinal));
        _cli.Run("labels", "check", "a.jsonl").ExitCode.Should().Be(0);
    }

    public void Dispose() => _cli.Dispose();

    private static IEnumerable<string> Texts(string lines) => lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line =>
    {
        var json = JsonDocument.Parse(line).RootElement;
        return $"{json.GetProperty("text").GetString()}: {string.Join(',', json.GetProperty("labels").EnumerateArray().Select(l => l.GetString()))}";
    });
}
