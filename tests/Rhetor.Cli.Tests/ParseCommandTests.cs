namespace Rhetor.Cli.Tests;

public sealed class ParseCommandTests : IDisposable
{
    private readonly TestCli _cli = new TestCli().File("port.txt", Texts.Port);

    [Fact]
    public void Parse_gives_every_token_with_its_place()
    {
        var json = _cli.Run("parse", "port.txt", "--language", "en", "--format", "json").Json;
        json.GetProperty("schema").GetString().Should().Be("rhetor/parse/1");
        var covered = 0;
        foreach (var token in json.GetProperty("sentences").EnumerateArray().SelectMany(s => s.GetProperty("tokens").EnumerateArray()))
        {
            var start = token.GetProperty("start").GetInt32();
            Texts.Port[covered..start].Should().BeNullOrWhiteSpace();
            covered = start + token.GetProperty("length").GetInt32();
            Texts.Port[start..covered].Should().Be(token.GetProperty("form").GetString());
        }

        Texts.Port[covered..].Should().BeNullOrWhiteSpace();
    }

    [Fact]
    public void Conllu_has_ten_columns_and_a_blank_line_after_each_sentence()
    {
        var output = _cli.Run("parse", "port.txt", "--language", "en", "--format", "conllu").Output;
        output.Should().EndWith("\n\n").And.Contain("# voice = direct\n# speaker = Pavel Drenko\n");
        output.Split('\n').Where(l => l.Length > 0 && l[0] != '#').Should().OnlyContain(l => l.Split('\t', StringSplitOptions.None).Length == 10);
    }

    [Fact]
    public void The_console_shows_voice_and_speaker() =>
        _cli.Run("parse", "port.txt", "--language", "en").Output.Should().Contain("7:1  direct · Pavel Drenko\n");

    [Theory]
    [InlineData("gone.txt", 3, "rhetor: gone.txt: no such file or folder")]
    [InlineData("--formt", 2, "rhetor: unknown option '--formt'; did you mean '--format'? (rhetor parse --help lists them)")]
    public void What_cannot_be_parsed_is_named(string argument, int code, string message)
    {
        var result = _cli.Run("parse", argument);
        result.ExitCode.Should().Be(code);
        result.ErrorLines.Should().Equal(message);
    }

    [Fact]
    public void The_version_names_the_rules() =>
        _cli.Run("--version").Output.Should().MatchRegex("^rhetor \\d+\\.\\d+\\.\\d+\\S*\nrules [0-9a-f]{16} \\(\\d+\\)\n");

    [Theory]
    [InlineData()]
    [InlineData("analyze")]
    [InlineData("parse")]
    [InlineData("explain")]
    [InlineData("rules")]
    [InlineData("rules", "test")]
    public void Every_command_has_help(params string[] command)
    {
        var result = _cli.Run([.. command, "--help"]);
        result.ExitCode.Should().Be(0);
        result.Error.Should().BeEmpty();
        result.Output.Should().Contain($"rhetor {string.Join(' ', command)}".TrimEnd());
    }

    public void Dispose() => _cli.Dispose();
}
