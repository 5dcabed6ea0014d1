namespace Rhetor.Cli.Tests;

public sealed class AnalyzerOptionTests : IDisposable
{
    private readonly TestCli _cli = new TestCli().File("a.txt", "It rains all day.");

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void An_analyzer_of_ones_own_is_loaded_from_its_assembly()
    {
        CompiledAnalyzer.Write(_cli.Folder, "Own", CompiledAnalyzer.Source("OwnAnalyzer", "c.Report(Rule, c.Sentence.Span);"));
        var result = Analyze("Own.dll", "--fail-on", "suggestion");

        result.ExitCode.Should().Be(1);
        Findings(result).Should().Equal(("RH1401", "from OwnAnalyzer"));
    }

    [Fact]
    public void What_lies_beside_the_assembly_is_found_and_what_does_not_is_named()
    {
        var library = CompiledAnalyzer.Write(_cli.Folder, "Helper", "public static class Helper { public static bool Yes => true; }");
        CompiledAnalyzer.Write(_cli.Folder, "Own", CompiledAnalyzer.Source("OwnAnalyzer", "if (Helper.Yes) c.Report(Rule, c.Sentence.Span);"), library);
        Findings(Analyze("Own.dll")).Should().Equal(("RH1401", "from OwnAnalyzer"));

        Directory.CreateDirectory(Path.Combine(_cli.Folder, "alone"));
        File.Copy(Path.Combine(_cli.Folder, "Own.dll"), Path.Combine(_cli.Folder, "alone", "Own.dll"));
        var (id, message) = Findings(Analyze(Path.Combine("alone", "Own.dll"))).Should().ContainSingle().Which;
        id.Should().Be("RH0003");
        message.Should().StartWith("the analyzer OwnAnalyzer needs the assembly 'Helper, ").And.EndWith("which is missing");
    }

    [Theory]
    [InlineData("throw new InvalidOperationException(\"a bug\");", "", "RH0001", "the analyzer OwnAnalyzer failed on this text: InvalidOperationException: a bug")]
    [InlineData("while (true) Thread.Sleep(1);", "", "RH0002", "the analyzer OwnAnalyzer took longer than its time budget of 2000 ms")]
    [InlineData("", "throw new InvalidOperationException(\"no\");", "RH0004", "the analyzer OwnAnalyzer could not be made ready: InvalidOperationException: no")]
    public void An_analyzer_that_fails_is_a_finding_and_the_others_go_on(string body, string constructor, string id, string message)
    {
        var source = CompiledAnalyzer.Source("OwnAnalyzer", body, constructor) + CompiledAnalyzer.Source("ZweiteAnalyzer", "c.Report(Rule, c.Sentence.Span);");
        CompiledAnalyzer.Write(_cli.Folder, "Own", source);
        var result = Analyze("Own.dll", "--analyzer-timeout", "2");

        result.ExitCode.Should().Be(0);
        Findings(result).Should().BeEquivalentTo([(id, message), ("RH1401", "from ZweiteAnalyzer")]);
    }

    [Fact]
    public void What_is_no_assembly_of_analyzers_is_refused_in_one_line()
    {
        _cli.File("Text.dll", "no assembly");
        CompiledAnalyzer.Write(_cli.Folder, "Empty", "public class Nothing { }");

        Refusal("Missing.dll").Should().Be("rhetor: --analyzer Missing.dll: no such file");
        Refusal("Text.dll").Should().Be("rhetor: --analyzer Text.dll: is no .NET assembly, or one for another runtime");
        Refusal("Empty.dll").Should().StartWith("rhetor: --analyzer Empty.dll: expected a public class that derives from TextAnalyzer");

        string Refusal(string dll)
        {
            var result = Analyze(dll);
            result.ExitCode.Should().Be(2);
            return result.ErrorLines.Should().ContainSingle().Which;
        }
    }

    [Theory]
    [InlineData("RH0001", "An analyzer failed")]
    [InlineData("rh0002", "--analyzer-timeout")]
    [InlineData("RH0003", "dotnet publish")]
    [InlineData("RH0004", "made ready")]
    public void What_a_failure_means_is_explained(string id, string words) => _cli.Run("explain", id).Output.Should().StartWith(id.ToUpperInvariant()).And.Contain(words);

    [Fact]
    public void The_assembly_is_let_go_after_the_run()
    {
        CompiledAnalyzer.Write(_cli.Folder, "Gone", CompiledAnalyzer.Source("GoneAnalyzer", "c.Report(Rule, c.Sentence.Span);"));
        Findings(Analyze("Gone.dll")).Should().ContainSingle();

        for (var i = 0; i < 20 && IsLoaded(); i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        IsLoaded().Should().BeFalse();

        static bool IsLoaded() => System.Runtime.Loader.AssemblyLoadContext.All.Any(c => c.Name == "analyzer Gone.dll" && c.Assemblies.Any());
    }

    private CliResult Analyze(string dll, params string[] more) =>
        _cli.Run(["analyze", "a.txt", "--language", "en", "--no-rules", "--no-models", "--format", "json", "--analyzer", dll, .. more]);

    private static IEnumerable<(string Id, string Message)> Findings(CliResult result) => result.Json.GetProperty("documents")[0].GetProperty("findings").EnumerateArray()
        .Select(f => (f.GetProperty("id").GetString()!, f.GetProperty("message").GetString()!)).ToList();
}
