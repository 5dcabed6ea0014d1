namespace Rhetor.Packages.Tests;

/// <summary>What somebody does who has the packages and nothing else.</summary>
[Collection(nameof(PackageCollection))]
public sealed class ConsumerTests(ConsumerSolution solution)
{
    [Fact]
    public void The_three_lines_of_the_README_find_the_veiled_threat() =>
        solution.Run("ThreeLines").Should().MatchRegex("(?m)^veiled-threat [01]\\.\\d\\d Author ");

    [Fact]
    public void A_trimmed_program_says_the_same() => solution.RunTrimmed("ThreeLines").Should().Be(solution.Run("ThreeLines"));

    [Fact]
    public void A_host_gets_its_engine_by_injection() => solution.Run("HostedReader").Should().Contain("host: da veiled-threat");

    [Fact]
    public void The_test_of_an_analyzer_that_the_tool_wrote_passes() => solution.Test().Should().MatchRegex("Passed:\\s+2");

    [Fact]
    public void The_installed_tool_runs_with_an_analyzer_built_from_the_packages()
    {
        File.WriteAllText(Path.Combine(solution.Folder, "article.txt"), "They SHOUTED all day. A bloodthirsty crowd filled the pier.");
        var analyzer = Path.Combine("Shouting", "src", "bin", "Debug", "net10.0", "Shouting.dll");
        var (code, output, error) = solution.Rhetor("analyze", "article.txt", "--language", "en", "--format", "jsonl", "--analyzer", analyzer, "--fail-on", "suggestion");

        code.Should().Be(1, error);
        output.Should().Contain("und.loaded-language.shouting").And.Contain("bloodthirsty");
    }

    [Fact]
    public void The_cache_that_the_machine_shares_learns_nothing_of_it()
    {
        solution.Run("ThreeLines");
        var known = Directory.Exists(PackedFeed.MachineCache) ? Directory.EnumerateDirectories(PackedFeed.MachineCache, "rhetor*").Where(d => Directory.GetCreationTimeUtc(d) > Directory.GetCreationTimeUtc(solution.Folder)) : [];

        known.Should().BeEmpty();
    }
}
