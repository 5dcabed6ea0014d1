using System.IO.Compression;
using System.Text;

namespace Rhetor.Cli.Tests;

public sealed class CorpusTests : IDisposable
{
    private const string Corpus = """
        {"text": "A bloodthirsty crowd came.", "date": "2026-01-02", "size": 3}
        {"text": 7}

        not json
        {"text": "It rained all day long."}
        """;

    private readonly TestCli _cli = new TestCli().File("c.jsonl", Corpus);

    [Fact]
    public void Records_are_read_and_bad_ones_named_with_their_line()
    {
        var result = _cli.Analyze("c.jsonl", "--format", "json", "--meta", "date,size");
        result.ExitCode.Should().Be(3);
        result.ErrorLines.Should().Equal(
            "rhetor: c.jsonl:2: expected a text in the field 'text' (--text-field names another)",
            "rhetor: c.jsonl:4: no valid JSON at byte 2");
        var documents = result.Json.GetProperty("documents");
        documents.EnumerateArray().Select(d => d.GetProperty("path").GetString()).Should().Equal("c.jsonl:1", "c.jsonl:5");
        documents[0].GetProperty("meta").GetProperty("date").GetString().Should().Be("2026-01-02");
        documents[0].GetProperty("meta").GetProperty("size").GetString().Should().Be("3");
        result.Json.GetProperty("errors")[0].GetProperty("line").GetInt32().Should().Be(2);
    }

    [Fact]
    public void A_packed_corpus_gives_the_same_findings()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(Encoding.UTF8.GetBytes(Corpus));
        _cli.File("p.jsonl.gz", packed.ToArray());
        _cli.Analyze("p.jsonl.gz", "--format", "csv").Output.Replace("p.jsonl.gz", "c.jsonl", StringComparison.Ordinal)
            .Should().Be(_cli.Analyze("c.jsonl", "--format", "csv").Output);
    }

    [Fact]
    public void A_record_that_is_no_UTF8_spoils_no_other()
    {
        _cli.File("l.jsonl", [0xEF, 0xBB, 0xBF, .. "{\"text\": \"One.\"}\r\n{\"text\": \"p"u8, 0xE5, .. "\"}\n\n{\"text\": \"Two.\"}"u8]);
        var result = _cli.Analyze("l.jsonl", "--format", "json");
        result.ErrorLines.Should().Equal("rhetor: l.jsonl:2: not valid UTF-8 at byte 12");
        result.Json.GetProperty("documents").EnumerateArray().Select(d => d.GetProperty("path").GetString()).Should().Equal("l.jsonl:1", "l.jsonl:4");
        _cli.File("u.jsonl", System.Text.Encoding.Unicode.GetPreamble()).Analyze("u.jsonl").ErrorLines
            .Should().Equal("rhetor: u.jsonl: UTF-16, where JSON Lines are UTF-8: convert the file first");
    }

    [Fact]
    public void Records_of_any_length_are_read_where_they_start()
    {
        var text = new System.Text.StringBuilder();
        var random = new Random(9);
        for (var i = 0; i < 40; i++) text.Append("{\"text\": \"").Append('x', random.Next(1, i % 7 == 0 ? 200_000 : 3_000)).Append(" number ").Append(i).Append(".\"}").Append(i % 3 == 0 ? "\r\n" : "\n");
        var lines = _cli.File("long.jsonl", text.ToString()).Analyze("long.jsonl", "--format", "jsonl").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Should().HaveCount(40);
        for (var i = 0; i < lines.Length; i++) lines[i].Should().StartWith($"{{\"path\":\"long.jsonl:{i + 1}\"").And.Contain($" number {i}.");
    }

    [Fact]
    public void A_broken_archive_is_named()
    {
        var result = _cli.File("p.jsonl.gz", "no archive at all").Analyze("p.jsonl.gz", "--format", "json");
        result.ExitCode.Should().Be(3);
        result.ErrorLines.Should().NotBeEmpty().And.AllSatisfy(l => l.Should().StartWith("rhetor: p.jsonl.gz"));
    }

    [Fact]
    public void Csv_is_read_with_quotes_and_line_breaks()
    {
        _cli.File("c.csv", "id;body\n1;\"A \"\"bloodthirsty\"\"\ncrowd came.\"\n2\n3;It rained.\n");
        var result = _cli.Analyze("c.csv", "--text-field", "body", "--meta", "id", "--format", "json");
        result.ErrorLines.Should().Equal("rhetor: c.csv:4: expected 2 values, found 1");
        var documents = result.Json.GetProperty("documents");
        documents.EnumerateArray().Select(d => d.GetProperty("meta").GetProperty("id").GetString()).Should().Equal("1", "3");
        documents[0].GetProperty("findings").GetArrayLength().Should().Be(1);
    }

    [Fact]
    public void A_csv_without_the_column_is_named() =>
        _cli.File("c.csv", "id,body\n1,x\n").Analyze("c.csv", "--format", "json").ErrorLines
            .Should().Equal("rhetor: c.csv: no column 'text' (--text-field names another): the header has id, body");

    [Fact]
    public void By_sentence_each_record_and_each_line_is_one_sentence()
    {
        _cli.File("s.jsonl", """{"text": "It rained. A bloodthirsty crowd came."}""").File("s.txt", "It rained. It snowed.\nThe sun shone.\n");
        Count("s.jsonl", "sentence").Should().Be(1);
        Count("s.jsonl", "document").Should().Be(2);
        Count("s.txt", "sentence").Should().Be(2);
        Count("s.txt", "document").Should().Be(3);

        int Count(string name, string unit) =>
            _cli.Analyze(name, "--unit", unit, "--format", "json").Json.GetProperty("documents")[0].GetProperty("sentences").GetArrayLength();
    }

    public void Dispose() => _cli.Dispose();
}
