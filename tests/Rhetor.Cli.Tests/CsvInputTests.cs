using System.Text;

namespace Rhetor.Cli.Tests;

public sealed class CsvInputTests : IDisposable
{
    private readonly TestCli _cli = new();

    [Fact]
    public void Csv_is_read_a_row_at_a_time()
    {
        using var rows = new EndlessRows();
        using var output = new MemoryStream();
        var result = _cli.RunWith(rows, output, "analyze", "-", "--stdin-filename", "wire.csv", "--max-errors", "2", "--language", "en", "--no-rules", "--no-models", "--format", "csv");
        result.ExitCode.Should().Be(3);
        result.ErrorLines.Should().Equal(
            "rhetor: wire.csv:2: expected 2 values, found 1",
            "rhetor: wire.csv:3: expected 2 values, found 1",
            "rhetor: wire.csv:4: expected 2 values, found 1",
            "rhetor: stopped: more than 2 inputs failed (--max-errors)");
    }

    [Fact]
    public void A_row_that_is_no_UTF8_spoils_no_other()
    {
        _cli.File("c.csv", [0xEF, 0xBB, 0xBF, .. "id,text\r\n1,One.\r\n2,p"u8, 0xE5, .. "\r\n3,\"Two\r\nlines.\"\r\n"u8]);
        var result = _cli.Analyze("c.csv", "--format", "json");
        result.ExitCode.Should().Be(3);
        result.ErrorLines.Should().Equal("rhetor: c.csv:3: not valid UTF-8 in value 2; name the encoding with --encoding, such as windows-1252");
        Texts(result).Should().Equal("One.", "Two\r\nlines.");
    }

    [Theory]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-8", true)]
    [InlineData("iso-8859-1", false)]
    public void Csv_is_read_in_any_encoding(string name, bool marked)
    {
        var encoding = Encoding.GetEncoding(name);
        _cli.File("c.csv", [.. marked ? encoding.GetPreamble() : [], .. encoding.GetBytes("id;text\n1;Et skib kom på havet.\n")]);
        var result = marked ? _cli.Analyze("c.csv", "--format", "json") : _cli.Analyze("c.csv", "--format", "json", "--encoding", name);
        Texts(result).Should().Equal("Et skib kom på havet.");
        result.ExitCode.Should().Be(0);
    }

    [Theory]
    [InlineData("id,text\n1,One.\n2,\"Two.\n3,Three.\n", "rhetor: c.csv:3: the quotation mark in line 3 is never closed")]
    [InlineData("id,text\n1,One.\n2,\0\n", "rhetor: c.csv:3: a binary file, not a text")]
    public void What_breaks_off_is_named_with_its_line_and_what_came_before_is_analysed(string csv, string message)
    {
        var result = _cli.File("c.csv", csv).Analyze("c.csv", "--format", "json");
        result.ExitCode.Should().Be(3);
        result.ErrorLines.Should().Equal(message);
        Texts(result).Should().Equal("One.");
    }

    [Fact]
    public void An_empty_csv_is_named() => _cli.File("c.csv", "").Analyze("c.csv").ErrorLines.Should().Equal("rhetor: c.csv: an empty file");

    [Fact]
    public void The_last_row_needs_no_line_end() => Texts(_cli.File("c.csv", "text\nOne.\n\n\"Two.\"").Analyze("c.csv", "--format", "json")).Should().Equal("One.", "Two.");

    public void Dispose() => _cli.Dispose();

    private static IEnumerable<string?> Texts(CliResult result) => result.Json.GetProperty("documents").EnumerateArray()
        .Select(static d => string.Concat(d.GetProperty("sentences").EnumerateArray().Select(static s => s.GetProperty("text").GetString())));

    /// <summary>A header, and bad rows for ever: who wants to read all of it never ends.</summary>
    private sealed class EndlessRows : MemoryStream
    {
        private int _at;

        public override bool CanSeek => false;

        public override int Read(Span<byte> buffer)
        {
            for (var i = 0; i < buffer.Length; i++, _at++) buffer[i] = _at < 8 ? "id,text\n"u8[_at] : "one\n"u8[_at % 4];
            return buffer.Length;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    }
}
