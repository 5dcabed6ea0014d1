namespace Rhetor.Cli.Tests;

public sealed class BadInputTests : IDisposable
{
    private readonly TestCli _cli = new TestCli().File("good.txt", "A bloodthirsty crowd came.");

    [Fact]
    public void A_missing_file_is_named_and_the_others_are_analysed() => Refuses("gone.txt", "rhetor: gone.txt: no such file or folder");

    [Fact]
    public void An_empty_file_is_named_and_the_others_are_analysed()
    {
        _cli.File("empty.txt", "");
        Refuses("empty.txt", "rhetor: empty.txt: an empty file");
    }

    [Fact]
    public void A_blank_file_is_named_and_the_others_are_analysed()
    {
        _cli.File("blank.txt", " \n\t\n");
        Refuses("blank.txt", "rhetor: blank.txt: nothing but white space");
    }

    [Fact]
    public void A_binary_file_is_named_and_the_others_are_analysed()
    {
        _cli.File("picture.txt", [0x89, 0x50, 0x4E, 0x47, 0, 0, 1]);
        Refuses("picture.txt", "rhetor: picture.txt: a binary file, not a text");
    }

    [Fact]
    public void Broken_utf8_is_named_with_its_place_and_the_others_are_analysed()
    {
        _cli.File("latin1.txt", [.. "Et skib\nkom p"u8, 0xE5, .. " Vesterhavet"u8]);
        Refuses("latin1.txt", "rhetor: latin1.txt:2: not valid UTF-8 at byte 6; name its encoding with --encoding, such as windows-1252");
    }

    [Fact]
    public void An_encoding_that_is_named_is_used()
    {
        _cli.File("latin1.txt", [.. "Et skib kom p"u8, 0xE5, .. " havet."u8]);
        var document = _cli.Analyze("latin1.txt", "--encoding", "windows-1252", "--format", "json").Json.GetProperty("documents")[0];
        document.GetProperty("sentences")[0].GetProperty("text").GetString().Should().Be("Et skib kom på havet.");
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-32")]
    [InlineData("utf-16BE")]
    [InlineData("utf-8")]
    public void A_byte_order_mark_says_the_encoding(string name)
    {
        var encoding = System.Text.Encoding.GetEncoding(name);
        _cli.File("marked.txt", [.. encoding.GetPreamble(), .. encoding.GetBytes("Et skib kom på havet.")]);
        var document = _cli.Analyze("marked.txt", "--format", "json").Json.GetProperty("documents")[0];
        document.GetProperty("sentences")[0].GetProperty("text").GetString().Should().Be("Et skib kom på havet.");
        document.GetProperty("sentences")[0].GetProperty("start").GetInt32().Should().Be(0);
    }

    [Fact]
    public void A_folder_without_texts_is_named_and_the_others_are_analysed()
    {
        _cli.File("pictures/a.png", "x");
        Refuses("pictures", "rhetor: pictures: no texts in this folder (.txt, .md, .html, .jsonl, .jsonl.gz, .csv)");
    }

    [Fact]
    public void An_unreadable_file_is_named_and_the_others_are_analysed()
    {
        if (!OperatingSystem.IsLinux()) return;
        var result = _cli.Analyze("/proc/self/mem", "good.txt", "--format", "json");
        result.ExitCode.Should().Be(3);
        result.ErrorLines.Should().ContainSingle().Which.Should().StartWith("rhetor: /proc/self/mem: ");
        result.Json.GetProperty("documents").GetArrayLength().Should().Be(1);
    }

    [Fact]
    public void A_pattern_that_matches_nothing_is_named() => Refuses("*.rtf", "rhetor: *.rtf: no file matches this pattern");

    [Theory]
    [InlineData("--formt", "rhetor: unknown option '--formt'; did you mean '--format'? (rhetor analyze --help lists them)")]
    [InlineData("-x", "rhetor: unknown option '-x' (rhetor analyze --help lists them)")]
    public void An_unknown_option_is_wrong_usage(string option, string message) => IsUsage(message, "analyze", "good.txt", option);

    [Theory]
    [InlineData("--format", "jsn", "--format got 'jsn': expected console, json, ", "; did you mean 'json'?")]
    [InlineData("--fail-on", "warnings", "--fail-on got 'warnings': expected silent, suggestion, warning or error; did you mean 'warning'?", "")]
    [InlineData("--voice", "autor", "--voice got 'autor': expected author, direct, indirect or headline; did you mean 'author'?", "")]
    [InlineData("--min-score", "1.5", "--min-score got '1.5': expected a number from 0 to 1", "")]
    [InlineData("--jobs", "many", "--jobs got 'many': expected a whole number of at least 0", "")]
    [InlineData("--encoding", "utf-9", "--encoding got 'utf-9': expected a name such as utf-8, windows-1252 or iso-8859-1", "")]
    [InlineData("--marker", "veiled-treat", "unknown marker 'veiled-treat'; did you mean 'veiled-threat'?", "")]
    [InlineData("--language", "englsih!", "--language got 'englsih!': expected auto or a language tag such as uk, pt-BR or zh-Hant", "")]
    [InlineData("--language", "x y", "--language got 'x y': expected auto or a language tag such as uk, pt-BR or zh-Hant", "")]
    [InlineData("--language", "english", "--language got 'english': expected auto or a language tag ", "")]
    [InlineData("--language", "", "--language got '': expected auto or a language tag ", "")]
    [InlineData("--rules", "nowhere", "--rules nowhere: no such folder", "")]
    public void A_wrong_value_says_what_was_expected(string option, string value, string start, string end)
    {
        var result = _cli.Run("analyze", "good.txt", option, value);
        result.ExitCode.Should().Be(2);
        result.Output.Should().BeEmpty();
        result.ErrorLines.Should().ContainSingle().Which.Should().StartWith("rhetor: " + start).And.EndWith(end);
    }

    [Fact]
    public void A_missing_value_is_wrong_usage() => IsUsage("rhetor: Required argument missing for option: '--format'", "analyze", "good.txt", "--format");

    [Fact]
    public void An_unknown_command_is_wrong_usage() =>
        IsUsage("rhetor: unknown command 'analyse'; did you mean 'analyze'? (rhetor --help lists them)", "analyse", "good.txt");

    [Fact]
    public void Nothing_to_analyse_is_wrong_usage() =>
        IsUsage("rhetor: nothing to analyse: name files, folders or globs, or - for standard input", "analyze");

    [Fact]
    public void Errors_stand_in_the_json_report_too()
    {
        var errors = _cli.Analyze("gone.txt", "good.txt", "--format", "json").Json.GetProperty("errors");
        errors.GetArrayLength().Should().Be(1);
        errors[0].GetProperty("path").GetString().Should().Be("gone.txt");
        errors[0].GetProperty("message").GetString().Should().Be("no such file or folder");
    }

    [Fact]
    public void Standard_input_is_read_under_the_name_it_is_given()
    {
        var result = _cli.RunWith("A calm text.", "analyze", "-", "--format", "json", "--stdin-filename", "wire.txt", "--no-models", "--no-rules");
        result.ExitCode.Should().Be(0);
        result.Json.GetProperty("documents")[0].GetProperty("path").GetString().Should().Be("wire.txt");
    }

    [Fact]
    public void Findings_at_or_above_fail_on_end_with_1()
    {
        _cli.Analyze("good.txt", "--fail-on", "warning").ExitCode.Should().Be(1);
        _cli.Analyze("good.txt", "--fail-on", "error").ExitCode.Should().Be(0);
        _cli.Analyze("good.txt", "--fail-on", "warning", "--voice", "direct").ExitCode.Should().Be(0);
    }

    public void Dispose() => _cli.Dispose();

    private void Refuses(string name, string message)
    {
        var result = _cli.Analyze(name, "good.txt", "--format", "json");
        result.ExitCode.Should().Be(3);
        result.ErrorLines.Should().Equal(message);
        result.Json.GetProperty("documents").GetArrayLength().Should().Be(1);
        result.Json.GetProperty("documents")[0].GetProperty("path").GetString().Should().Be("good.txt");
    }

    private void IsUsage(string message, params string[] args)
    {
        var result = _cli.Run(args);
        result.ExitCode.Should().Be(2);
        result.Output.Should().BeEmpty();
        result.ErrorLines.Should().Equal(message);
    }
}
