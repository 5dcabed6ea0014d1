using System.Text.RegularExpressions;

namespace Rhetor.Cli.Tests;

public sealed class StartingTests : IDisposable
{
    private readonly TestCli _cli = new();

    [Fact]
    public void What_init_writes_works_as_it_is()
    {
        _cli.Run("init").ExitCode.Should().Be(0);
        _cli.Run("rules", "test", "--rules", Path.Combine(_cli.Folder, "rules")).ExitCode.Should().Be(0);
        var result = _cli.File("a.txt", "On Sunday the army paraded its missiles before the cameras.").Run("analyze", "a.txt", "--language", "en", "--no-models", "--format", "csv");
        result.ErrorLines.Should().BeEmpty();
        result.Output.Should().Contain("en.show-of-force.own-parade");
    }

    [Fact]
    public void Init_writes_what_is_missing_and_overwrites_nothing()
    {
        _cli.File("rules/own.yml", "kept");
        var result = _cli.Run("init");
        result.ExitCode.Should().Be(0);
        result.ErrorLines.Should().Contain("left rules/own.yml as it is").And.Contain("wrote .editorconfig");
        File.ReadAllText(Path.Combine(_cli.Folder, "rules", "own.yml")).Should().Be("kept");
        File.Exists(Path.Combine(_cli.Folder, ".editorconfig")).Should().BeTrue();
        _cli.Run("init").ErrorLines.Should().OnlyContain(line => line.StartsWith("left ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("bash", "complete -o default -F _rhetor rhetor")]
    [InlineData("zsh", "#compdef rhetor")]
    [InlineData("fish", "complete -c rhetor")]
    [InlineData("pwsh", "Register-ArgumentCompleter")]
    public void A_shell_gets_its_script(string shell, string part)
    {
        var result = _cli.Run("completion", shell);
        result.ExitCode.Should().Be(0);
        result.Output.Should().Contain(part);
    }

    [Theory]
    [InlineData("rhetor ana", "analyze")]
    [InlineData("rhetor analyze --form", "--format")]
    [InlineData("rhetor analyze --fail-on ", "warning")]
    [InlineData("rhetor baseline ", "show")]
    public void Command_lines_are_completed(string line, string word) =>
        _cli.Run("completion", "suggest", line.Length.ToString(System.Globalization.CultureInfo.InvariantCulture), line).Output.Split('\n').Should().Contain(word);

    [Fact]
    public void Every_command_shows_help_with_an_example()
    {
        foreach (var command in Commands("")) Help(command).Split("Usage:")[0].Should().Contain($"rhetor {command}", "the help of {0} has an example", command);
    }

    [Fact]
    public void Help_shows_commands_in_a_line_each_and_their_examples_on_their_own_page()
    {
        Help("").Should().Contain("  analyze <PATH>").And.NotContain("rhetor analyze");
        Help("rules").Should().NotContain("rhetor rules list");
        Help("rules list").Should().Contain("rhetor rules list --language da");
    }

    [Fact]
    public void Every_command_and_option_is_told_of_in_the_guides()
    {
        var guides = string.Concat(Directory.EnumerateFiles(Path.Combine(TestFolder.Repository, "docs"), "*.md").Select(File.ReadAllText));
        foreach (var command in Commands(""))
        {
            foreach (var word in command.Split(' ')) guides.Should().MatchRegex($@"\b{word}\b");
            foreach (Match option in Regex.Matches(Help(command), @"^  (?:-[^ ]+, )*(--[a-z-]+)", RegexOptions.Multiline, TimeSpan.FromSeconds(1)))
                if (option.Groups[1].Value != "--help") guides.Should().MatchRegex($"{option.Groups[1].Value}(?![a-z-])", "rhetor {0} has it", command);
        }
    }

    [Fact]
    public void The_version_bears_the_fingerprint_of_the_rules() => _cli.Run("--version").Output.Should().MatchRegex(@"^rhetor \d+\.\d+.*\nrules [0-9a-f]{16} \(\d+\)\n");

    [Theory]
    [InlineData("gone", 2, "rhetor: gone: no such folder")]
    [InlineData("empty", 4, "rhetor: empty: no model here: expected classifiers.bin in it or in its subfolders")]
    public void A_folder_without_a_model_is_named(string folder, int code, string message)
    {
        var result = _cli.File("empty/readme.txt", "x").Run("models", "info", folder);
        result.ExitCode.Should().Be(code);
        result.ErrorLines.Should().Equal(message);
    }

    [Fact]
    public void A_damaged_model_is_named()
    {
        var result = _cli.File("m/classifiers.bin", "no model at all").Run("models", "info", "m");
        result.ExitCode.Should().Be(4);
        result.ErrorLines.Should().ContainSingle().Which.Should().StartWith("rhetor: m/classifiers.bin");
    }

    public void Dispose() => _cli.Dispose();

    private string Help(string command) => _cli.Run([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]).Output;

    // The commands that do something themselves.
    private IEnumerable<string> Commands(string parent)
    {
        var listed = Regex.Match(Help(parent), @"Commands:\n((?:  .*\n)+)", RegexOptions.None, TimeSpan.FromSeconds(1));
        if (!listed.Success) return parent.Length > 0 ? [parent] : [];
        return Regex.Matches(listed.Groups[1].Value, @"^  ([a-z]+)", RegexOptions.Multiline, TimeSpan.FromSeconds(1)).SelectMany(m => Commands($"{parent} {m.Groups[1].Value}".Trim()));
    }
}
