namespace Rhetor.Languages.Grammar;

/// <summary>A file is not a grammar model that this version can read; the message names the file and says why.</summary>
public sealed class GrammarModelException : Exception
{
    /// <summary>Says what is wrong with which file.</summary>
    /// <param name="name">The file.</param>
    /// <param name="problem">What was expected and what was found.</param>
    /// <param name="inner">What came upon it, if anything.</param>
    public GrammarModelException(string name, string problem, Exception? inner = null)
        : base($"{name}: {problem}", inner)
    {
        Name = name;
    }

    /// <summary>The file.</summary>
    public string Name { get; }
}
