namespace Rhetor.Docs.Tests;

/// <summary>A page of the documentation with its code blocks.</summary>
internal sealed class Page
{
    private Page(string path, IReadOnlyList<CodeBlock> blocks)
    {
        Path = path;
        Blocks = blocks;
    }

    public static string Root { get; } = FindRoot();

    /// <summary>The pages that people write; the generated ones have tests of their own.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "README.md",
        .. Directory.EnumerateFiles(System.IO.Path.Combine(Root, "docs"), "*.md").Select(Relative).Order(StringComparer.Ordinal),
        .. Directory.EnumerateFiles(System.IO.Path.Combine(Root, "src"), "README.md", SearchOption.AllDirectories).Select(Relative).Order(StringComparer.Ordinal),
    ];

    public string Path { get; }

    public IReadOnlyList<CodeBlock> Blocks { get; }

    public static Page Read(string path)
    {
        var blocks = new List<CodeBlock>();
        var lines = File.ReadAllLines(System.IO.Path.Combine(Root, path));
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith("```", StringComparison.Ordinal)) continue;
            var info = lines[i][3..].Split(' ', 2);
            var end = Array.FindIndex(lines, i + 1, line => line.StartsWith("```", StringComparison.Ordinal));
            end.Should().BePositive("the block at {0}:{1} must close", path, i + 1);
            blocks.Add(new CodeBlock(info[0], info.Length > 1 ? info[1].Trim() : null, lines[(i + 1)..end], i + 1));
            i = end;
        }

        return new Page(path, blocks);
    }

    private static string Relative(string path) => System.IO.Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(System.IO.Path.Combine(folder, "Rhetor.slnx"))) folder = System.IO.Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("No Rhetor.slnx above the tests.");
        return folder;
    }
}
