using System.Text;
using Rhetor.Cli;
using Rhetor.Cli.Hosting;

namespace Rhetor.Docs.Tests;

/// <summary>Blocks of <c>sh</c> are run, in a folder with the named files of their page and the seeds that they name; in other blocks, commands and options must exist.</summary>
public sealed class ShellBlockTests
{
    private static readonly string[] Groups = ["rules", "labels", "baseline", "language", "models"];

    // What the tests of the packages run.
    private static readonly string[] Elsewhere = ["dotnet add package Rhetor", "dotnet tool install --global Rhetor.Cli"];

    public static TheoryData<string> PagesWithCommands => new(Page.All.Where(path => Page.Read(path).Blocks.Any(b => b.Language == "sh")));

    public static TheoryData<string> PagesWithMentions => new(Page.All.Where(path => Page.Read(path).Blocks.Any(IsMention)));

    [Theory]
    [MemberData(nameof(PagesWithCommands))]
    public async Task The_commands_of_a_page_do_what_it_says(string path)
    {
        var page = Page.Read(path);
        var folder = Directory.CreateTempSubdirectory("rhetor-docs-").FullName;
        try
        {
            foreach (var block in page.Blocks.Where(b => b.File is not null))
            {
                var file = Path.Combine(folder, block.File!);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                await File.WriteAllTextAsync(file, block.Text);
            }

            foreach (var block in page.Blocks.Where(b => b.Language == "sh"))
            {
                foreach (var line in block.Lines.Where(l => l.Trim().Length > 0)) await Run(path, block, line, folder);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [MemberData(nameof(PagesWithMentions))]
    public async Task Commands_and_options_that_a_page_mentions_exist(string path)
    {
        foreach (var block in Page.Read(path).Blocks.Where(IsMention))
        {
            foreach (var line in block.Lines.Where(IsCommand))
            {
                var words = WithoutComment(line).Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).TakeWhile(w => w != "|").ToList();
                var command = words.Take(Groups.Contains(words[0]) && words.Count > 1 ? 2 : 1).ToList();
                var (code, output, _) = await Rhetor([.. command, "--help"], Page.Root);
                code.Should().Be(0);
                output.Should().Contain($"rhetor {string.Join(' ', command)}", "{0} mentions it", path);
                foreach (var option in words.Where(w => w.StartsWith("--", StringComparison.Ordinal))) output.Should().Contain(option, "{0} mentions it in '{1}'", path, line);
            }
        }
    }

    private static async Task Run(string path, CodeBlock block, string line, string folder)
    {
        if (Elsewhere.Contains(line)) return;
        IsCommand(line).Should().BeTrue("only rhetor is run here, not '{0}'", line);
        var words = Split(line.Split('#')[0]);
        foreach (var seed in words.Where(w => w.StartsWith("seeds/", StringComparison.Ordinal))) Copy(seed, folder);
        var (code, output, error) = await Rhetor([.. words.Skip(1)], folder);
        var expected = line.Split("# exit ") is [_, var number] ? int.Parse(number) : 0;
        code.Should().Be(expected, "{0}:{1} runs '{2}', which said:\n{3}\n{4}", path, block.Line, line, output, error);
    }

    private static void Copy(string seed, string folder)
    {
        var target = Path.Combine(folder, seed);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(Path.Combine(Page.Root, seed), target, overwrite: true);
    }

    private static async Task<(int Code, string Output, string Error)> Rhetor(string[] args, string folder)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var host = new CliHost { Input = new MemoryStream(), Output = output, Error = error, Folder = folder };
        var code = await RhetorCommand.RunAsync(args, host);
        return (code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    private static bool IsMention(CodeBlock block) => block.Language.Length == 0 && block.Lines.Any(IsCommand);

    private static bool IsCommand(string line) => line.StartsWith("rhetor ", StringComparison.Ordinal);

    private static string WithoutComment(string line) => line.Split('#')[0].Split("   ")[0];

    private static List<string> Split(string line)
    {
        var words = new List<string>();
        foreach (var (part, index) in line.Split('"').Select((part, index) => (part, index)))
        {
            if (index % 2 == 1) words.Add(part);
            else words.AddRange(part.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }

        return words;
    }
}
