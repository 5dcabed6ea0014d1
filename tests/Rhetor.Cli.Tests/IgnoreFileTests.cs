using System.Text;
using System.Text.Json;

namespace Rhetor.Cli.Tests;

public sealed class IgnoreFileTests : IDisposable
{
    private static readonly string[] Files =
    [
        "a.txt", "b.txt", "ab.txt", "a b.txt", "å.txt", "#x.txt", "!x.txt", "[a].txt", "d/a.txt", "d/b.txt", "d/e/a.txt", "d/e/c.txt", "d/e/f/a.txt",
        "build/a.txt", "build/d/b.txt", "d/build/a.txt", "d e/a.txt", "a/d/a.txt", "a/b/c/a.txt", "x-1.txt", "x-2.txt", "x].txt", "d/x/a.txt",
    ];

    private static readonly string[] Pieces =
    [
        "a", "b", "d", "e", "x", "build", ".txt", "*", "**", "?", "/", "/", "[ab]", "[!a]", "[^b]", "[a-c]", "[[:digit:]]", "[[:alpha:]]", "[]x]", "[a", "\\[", "\\", "\\ ", " ", "-", "å",
        "**/", "/**", "/**/", "a.txt", "#", "!", "[b-a]", "[]", "[!]a]", "[\\]]", "[[:nope:]]", "***", "d/e",
    ];

    private readonly TestCli _cli = new();

    [Fact]
    public void What_an_ignore_file_names_is_not_found()
    {
        _cli.File("a.txt", "Calm.").File("drafts/b.txt", "Calm.").File("drafts/keep.txt", "Calm.").File(".rhetorignore", "drafts/*\n!keep.txt\n");
        Found(".").Should().Equal("a.txt", "drafts/keep.txt");
        Found("**.txt").Should().Equal("a.txt", "drafts/keep.txt");
        Found("drafts/b.txt").Should().Equal("drafts/b.txt");
        Found(".", "--no-ignore").Should().HaveCount(3);
    }

    [Fact]
    public void Patterns_leave_out_what_they_leave_out_in_git()
    {
        foreach (var file in Files) _cli.File(file, "Calm.");
        Git.Run(_cli.Folder, "init", "-q");
        var random = new Random(2_45_1);
        var ignored = 0;
        for (var round = 0; round < 120; round++)
        {
            var (outer, inner) = (Patterns(random), random.Next(3) == 0 ? Patterns(random) : "");
            foreach (var name in new[] { ".gitignore", ".rhetorignore" }) _cli.File(name, outer).File("d/" + name, inner);
            var theirs = Git.Run(_cli.Folder, "ls-files", "-z", "--others", "--exclude-per-directory=.gitignore")
                .Split('\0').Where(f => f.EndsWith(".txt", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
            Found(".").Should().Equal(theirs, "that is what git makes of\n{0}\nand in d of\n{1}", outer, inner);
            ignored += Files.Length - theirs.Count;
        }

        ignored.Should().BeGreaterThan(200);
    }

    public void Dispose() => _cli.Dispose();

    private List<string> Found(params string[] args)
    {
        var result = _cli.Analyze([.. args, "--format", "jsonl", "--quiet"]);
        return [.. result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement.GetProperty("path").GetString()!)];
    }

    private static string Patterns(Random random)
    {
        var text = new StringBuilder();
        for (var lines = random.Next(1, 5); lines > 0; lines--)
        {
            if (random.Next(4) == 0) text.Append('!');
            for (var n = random.Next(1, 5); n > 0; n--) text.Append(Pieces[random.Next(Pieces.Length)]);
            text.Append('\n');
        }

        return text.ToString();
    }
}
