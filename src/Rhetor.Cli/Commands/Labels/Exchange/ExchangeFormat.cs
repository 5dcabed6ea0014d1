using Rhetor.Cli.Hosting;
using Rhetor.Learning.Data;

namespace Rhetor.Cli.Commands.Labels.Exchange;

/// <summary>A form in which labelled rows go to another tool and come back.</summary>
internal abstract class ExchangeFormat(string name)
{
    /// <summary>The name after <c>--to</c> and <c>--from</c>.</summary>
    public string Name { get; } = name;

    /// <summary>Writes rows; <paramref name="markers"/> are the labels that the other tool shall offer.</summary>
    /// <exception cref="CliException">It cannot be written.</exception>
    public abstract void Write(CliHost host, string path, IReadOnlyList<LabelledSentence> rows, IReadOnlyList<string> markers);

    /// <summary>Reads rows; a faulty one is reported and left out, the others are read.</summary>
    /// <exception cref="CliException">It cannot be read at all.</exception>
    public abstract LabelledDataset Read(CliHost host, string path, LabelVocabulary vocabulary);
}
