namespace Rhetor.Cli.Tests;

/// <summary>What <c>rhetor init --analyzer</c> writes; the tests of the packages build it and run its test.</summary>
public sealed class InitAnalyzerTests : IDisposable
{
    private readonly TestCli _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void The_analyzer_that_is_written_compiles_and_finds_what_its_test_says()
    {
        var result = _cli.Run("init", "--analyzer", "Shouting");
        result.ExitCode.Should().Be(0);
        result.ErrorLines.Should().Equal("wrote Shouting/; next: cd Shouting && dotnet test");

        CompiledAnalyzer.Write(_cli.Folder, "Shouting", _cli.Read("Shouting/src/ShoutingAnalyzer.cs"));
        _cli.File("a.txt", "They SHOUTED all day. NATO and the UN said nothing.");
        var findings = _cli.Run("analyze", "a.txt", "--language", "en", "--no-rules", "--no-models", "--format", "json", "--analyzer", "Shouting.dll")
            .Json.GetProperty("documents")[0].GetProperty("findings");
        findings.GetArrayLength().Should().Be(1);
        findings[0].GetProperty("text").GetString().Should().Be("SHOUTED");
    }

    [Theory]
    [InlineData("shouting")]
    [InlineData("My Analyzer")]
    [InlineData("../Up")]
    [InlineData("1st")]
    public void A_name_that_is_none_for_a_class_is_refused(string name)
    {
        var result = _cli.Run("init", "--analyzer", name);

        result.ExitCode.Should().Be(2);
        result.ErrorLines.Should().Equal($"rhetor: --analyzer got '{name}': expected a name for a class in PascalCase, such as Shouting");
        Directory.EnumerateFileSystemEntries(_cli.Folder).Should().BeEmpty();
    }

    [Fact]
    public void A_folder_that_exists_is_left_alone()
    {
        _cli.File("Shouting/kept.txt", "kept");
        var result = _cli.Run("init", "--analyzer", "Shouting");

        result.ExitCode.Should().Be(2);
        result.ErrorLines.Should().Equal("rhetor: Shouting: exists already");
        Directory.EnumerateFileSystemEntries(Path.Combine(_cli.Folder, "Shouting")).Should().ContainSingle();
    }
}
