namespace Rhetor.Cli.Inputs;

/// <summary>Which files are texts.</summary>
internal static class InputKinds
{
    /// <summary>The endings that are looked for in folders, for messages.</summary>
    public const string Endings = ".txt, .md, .html, .jsonl, .jsonl.gz, .csv";

    /// <summary>How a file of that name is read, or null where its ending says nothing.</summary>
    public static InputKind? Of(string path)
    {
        if (Ends(path, ".txt")) return InputKind.Text;
        if (Ends(path, ".md") || Ends(path, ".markdown")) return InputKind.Markdown;
        if (Ends(path, ".html") || Ends(path, ".htm") || Ends(path, ".xhtml")) return InputKind.Html;
        if (Ends(path, ".jsonl") || Ends(path, ".jsonl.gz") || Ends(path, ".ndjson")) return InputKind.JsonLines;
        return Ends(path, ".csv") ? InputKind.Csv : null;
    }

    private static bool Ends(string path, string ending) => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
