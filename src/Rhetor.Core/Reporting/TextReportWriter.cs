using System.Text;
using Rhetor.Findings;

namespace Rhetor.Reporting;

/// <summary>What reports made of text lines share: a UTF-8 writer with <c>\n</c> that leaves the stream open.</summary>
public abstract class TextReportWriter : IReportWriter, IDisposable
{
    private readonly StreamWriter _output;

    private protected TextReportWriter(Stream output) =>
        _output = new StreamWriter(output, new UTF8Encoding(false), 16 * 1024, leaveOpen: true) { NewLine = "\n" };

    private protected TextWriter Output => _output;

    /// <inheritdoc/>
    public virtual void Begin(ToolInfo tool)
    {
    }

    /// <inheritdoc/>
    public abstract void Write(DocumentReport document);

    /// <inheritdoc/>
    public virtual void End(IReadOnlyList<InputError> errors) => _output.Flush();

    /// <inheritdoc/>
    public void Dispose()
    {
        _output.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
