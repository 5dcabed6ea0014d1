namespace Rhetor.Cli.Tests;

public sealed class ConfigurationTests : IDisposable
{
    private const string Crowd = "A bloodthirsty crowd came.";

    private readonly TestCli _cli = new TestCli()
        .File(".editorconfig", "root = true\n")
        .File("news/a.txt", Crowd)
        .File("blog/a.txt", Crowd);

    [Fact]
    public void A_marker_can_be_made_louder_for_some_files()
    {
        _cli.File(".editorconfig", "root = true\n[news/**.txt]\nrhetor_marker.loaded-language.severity = error\n");
        Severities("news/a.txt").Should().Equal("error");
        Severities("blog/a.txt").Should().Equal("warning");
    }

    [Fact]
    public void The_nearer_file_goes_before_the_farther()
    {
        _cli.File(".editorconfig", "root = true\n[*]\nrhetor_marker.loaded-language.severity = error\n");
        _cli.File("news/.editorconfig", "[*.txt]\nrhetor_marker.loaded-language.severity = suggestion\n");
        Severities("news/a.txt").Should().Equal("suggestion");
    }

    [Fact]
    public void A_rule_goes_before_its_marker()
    {
        _cli.File(".editorconfig", "root = true\n[*]\nrhetor_marker.loaded-language.severity = error\nrhetor_rule.en.loaded-language.bloodthirsty.severity = suggestion\n");
        Severities("news/a.txt").Should().Equal("suggestion");
    }

    [Fact]
    public void A_rule_can_be_switched_off()
    {
        _cli.File(".editorconfig", "root = true\n[*]\nrhetor_rule.en.loaded-language.bloodthirsty.severity = none\n");
        Severities("news/a.txt").Should().BeEmpty();
    }

    [Fact]
    public void A_marker_that_is_switched_off_is_not_looked_for()
    {
        _cli.File(".editorconfig", "root = true\n[*]\nrhetor_marker.loaded-language.severity = none\n");
        var sentence = Document("news/a.txt").GetProperty("sentences")[0];
        sentence.GetProperty("labels").GetArrayLength().Should().Be(0);
        sentence.GetProperty("scores").TryGetProperty("loaded-language", out _).Should().BeFalse();
    }

    [Fact]
    public void A_threshold_decides_what_a_sentence_bears()
    {
        _cli.File(".editorconfig", "root = true\n[*]\nrhetor_marker.loaded-language.threshold = 0.95\n");
        Severities("news/a.txt").Should().Equal("silent");
    }

    [Fact]
    public void Folders_of_rules_are_found_from_the_file_that_names_them()
    {
        _cli.File(".editorconfig", "root = true\n[*]\nrhetor_rules = own, more\n")
            .File("own/r.yml", File.ReadAllText(Path.Combine(TestFolder.Root, "Data", "rules.yml"))).File("more/x.txt", "");
        _cli.Run("analyze", "news/a.txt", "--no-rules", "--no-models", "--language", "en", "--format", "csv").Output.Should().Contain("en.loaded-language.bloodthirsty");
        var gone = _cli.File(".editorconfig", "root = true\n[*]\nrhetor_models = nowhere\n").Run("analyze", "news/a.txt");
        gone.ExitCode.Should().Be(2);
        gone.ErrorLines.Should().Equal($"rhetor: {_cli.Folder}/.editorconfig:3: rhetor_models names nowhere, and there is no such folder");
    }

    [Theory]
    [InlineData("rhetor_marker.loaded-langage.severity = error", "unknown marker 'loaded-langage'; did you mean 'loaded-language'?")]
    [InlineData("rhetor_marker.loaded-language.severity = eror", "unknown severity 'eror': expected none, silent, suggestion, warning or error; did you mean 'error'?")]
    [InlineData("rhetor_marker.loaded-language.threshold = high", "'high' is no threshold: expected a number from 0 to 1")]
    [InlineData("rhetor_langage = da", "unknown key 'rhetor_langage'; did you mean 'rhetor_language'?")]
    [InlineData("rhetor_language = dansk", "'dansk' is no language: expected auto or a language tag such as uk, pt-BR or zh-Hant")]
    [InlineData("rhetor_rule.en.loaded-language.blodthirsty.severity = none", "unknown rule 'en.loaded-language.blodthirsty'; did you mean 'en.loaded-language.bloodthirsty'?")]
    public void What_means_nothing_is_a_warning_with_its_place(string line, string message)
    {
        _cli.File(".editorconfig", $"root = true\n[*]\n{line}\n");
        var result = _cli.Analyze("news/a.txt", "blog/a.txt", "--format", "json");
        result.ExitCode.Should().Be(0);
        result.ErrorLines.Should().ContainSingle().Which.Should().EndWith($".editorconfig:3: {message}").And.StartWith("rhetor: warning: ");
    }

    [Fact]
    public void A_file_that_is_named_takes_the_place_of_those_beside_the_texts()
    {
        _cli.File("news/.editorconfig", "[*.txt]\nrhetor_marker.loaded-language.severity = suggestion\n").File("strict.ini", "[*]\nrhetor_marker.loaded-language.severity = error\n");
        var result = _cli.Analyze("news/a.txt", "--format", "json", "--config", "strict.ini");
        result.Json.GetProperty("documents")[0].GetProperty("findings")[0].GetProperty("severity").GetString().Should().Be("error");
    }

    [Fact]
    public void The_settings_of_a_file_can_be_printed()
    {
        _cli.File(".editorconfig", "root = true\n[*]\nindent_size = 2\nrhetor_language = en\n");
        _cli.Analyze("--print-config", "news/a.txt").Output.Should().MatchRegex("^rhetor_language = en  # .*/\\.editorconfig:4\n$");
    }

    public void Dispose() => _cli.Dispose();

    private System.Text.Json.JsonElement Document(string name) => _cli.Analyze(name, "--format", "json").Json.GetProperty("documents")[0];

    private IEnumerable<string?> Severities(string name) =>
        Document(name).GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("severity").GetString());
}
