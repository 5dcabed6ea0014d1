namespace Rhetor.Docs.Tests;

/// <summary>A fenced block.</summary>
/// <param name="Language">The word behind the fence; empty for none.</param>
/// <param name="File">The name behind the word: what the block is saved as before the commands of its page run.</param>
/// <param name="Lines">Its lines.</param>
/// <param name="Line">The one-based line of its fence.</param>
internal sealed record CodeBlock(string Language, string? File, IReadOnlyList<string> Lines, int Line)
{
    public string Text => string.Join('\n', Lines) + "\n";
}
