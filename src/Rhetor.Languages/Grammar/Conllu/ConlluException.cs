namespace Rhetor.Languages.Grammar.Conllu;

/// <summary>A CoNLL-U file is not what it should be; the message begins with <c>file:line</c>.</summary>
public sealed class ConlluException : FormatException
{
    /// <summary>Says what is wrong and where.</summary>
    /// <param name="path">The file.</param>
    /// <param name="line">The line, from 1.</param>
    /// <param name="problem">What was expected and what was found.</param>
    public ConlluException(string path, int line, string problem)
        : base(FormattableString.Invariant($"{path}:{line}: {problem}"))
    {
        Path = path;
        Line = line;
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>The line, from 1.</summary>
    public int Line { get; }
}
